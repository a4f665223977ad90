// What the desk decides by, for supervisors: the tables' rules, tried on past requests before they count.
import {get} from '../api.js';
import {dom} from '../dom.js';
import {moment} from '../time.js';
import {changedRules, ruleList} from './rules.js';
import {trialOf} from './trial.js';
import {say} from './words.js';

const FIRST = 'request-assessment';
let news = null;

/** Loads its style sheet with itself: nobody else needs it. */
function dressed() {
  const href = '/app/knowledge/knowledge.css';
  return document.querySelector(`link[href="${href}"]`) ? null
    : new Promise(done => document.head.append(dom('link', {rel: 'stylesheet', href, onload: done, onerror: done})));
}

export async function knowledgeView(account, key = FIRST, version = '') {
  const title = say('title');
  const head = [dom('a', {class: 'back', href: '#/cases'}, '‹ ', say('back')), dom('div', {class: 'page-head'}, dom('h1', {tabindex: '-1'}, title))];
  if (!account.groups.includes('supervisor')) {
    return {title, nodes: [...head, dom('p', {class: 'desk-notice'}, say('only-supervisors'))], state: ''};
  }
  const query = version ? `?version=${encodeURIComponent(version)}` : '';
  const [all, table] = await Promise.all([get('/api/knowledge'), get(`/api/knowledge/${encodeURIComponent(key)}${query}`), dressed()]);
  const told = news;
  news = null;
  return {title, state: JSON.stringify(table), nodes: [...head,
    dom('p', {class: 'desk-soft intro'}, say('intro')),
    dom('nav', {class: 'chips tables', 'aria-label': say('tables')}, all.items.map(each =>
      dom('a', {href: `#/knowledge/${each.key}`, 'aria-current': each.key === key ? 'page' : null}, each.name))),
    told ? dom('p', {class: 'desk-notice', role: 'status'}, told) : null,
    ...(table.version === table.inForce ? current(table) : earlier(table))].filter(Boolean)};
}

function facts(table) {
  const version = table.versions.find(each => each.version === table.version);
  return dom('div', {class: 'table-head'},
      dom('h2', {class: 'lead'}, table.name),
      dom('p', {class: 'desk-soft'}, say('version', {n: table.version}), table.version === table.inForce ? `, ${say('in-force')}` : '', ' · ', say('since'), ' ', moment(version.at), ' · ', origin(version)),
      dom('p', {class: 'desk-soft'}, say(`policy.${table.hitPolicy}`)));
}

function origin({by, shipped, reasonCode}) {
  return shipped ? say('by-program') : !by ? say('by-other') : reasonCode === 'kept-after-upgrade' ? say('by-desk') : say('by', {who: by});
}

function earlier(table) {
  return [
    dom('div', {class: 'desk-notice is-warning'}, dom('p', {}, say('earlier', {n: table.version}), ' ',
        dom('a', {class: 'desk-link', href: `#/knowledge/${table.key}`}, say('to-current')))),
    facts(table),
    ruleList({table, rules: table.rules}, null).list,
    ...trials(table, null),
  ];
}

function current(table) {
  const draft = {table, rules: structuredClone(table.rules)};
  const place = dom('div', {class: 'trial-place'});
  const bar = dom('div', {class: 'change-bar', hidden: true});
  const rules = ruleList(draft, () => {
    bar.hidden = !changedRules(draft);
    bar.toggleAttribute('data-busy', !bar.hidden);
    place.replaceChildren();
  });
  const attempt = trial(table, place, rules);
  bar.append(dom('p', {}, say('changed.rules')), dom('div', {class: 'change-acts'},
      dom('button', {type: 'button', class: 'desk-button', onclick: () => again(table)}, say('discard')),
      dom('button', {type: 'button', class: 'desk-button is-main', onclick: event => attempt({rules: draft.rules}, '', event.target)}, say('try'))));
  return [
    table.news ? dom('div', {class: 'desk-notice is-warning'}, dom('p', {}, say('news', {n: table.shippedVersion}), ' ',
        dom('a', {class: 'desk-link', href: `#/knowledge/${table.key}/${table.shippedVersion}`}, say('news.read', {n: table.shippedVersion})))) : null,
    facts(table),
    rules.list,
    dom('div', {class: 'desk-actions'}, dom('button', {type: 'button', class: 'desk-button', onclick: rules.append}, say('add-end'))),
    bar, place, ...trials(table, attempt),
  ];
}

/** Tries a proposal and shows what it would change; what is refused is said where it stands. */
function trial(table, place, rules) {
  return async (proposal, name, button) => {
    button.disabled = true;
    place.replaceChildren(dom('p', {class: 'desk-soft', role: 'status'}, say('trying')));
    try {
      const {card, title} = await trialOf(table, {base: table.version, ...proposal}, name, version => {
        news = say('put.done', {n: version});
        again(table);
      });
      place.replaceChildren(card);
      title.focus();
    } catch (refused) {
      const words = refused.message || say(refused.status === 0 ? 'error.network' : 'error.unknown');
      if (proposal.rules && refused.problem?.rule) {
        place.replaceChildren();
        rules.refuse(refused.problem.rule, words);
      } else {
        place.replaceChildren(dom('p', {class: 'desk-notice is-error', role: 'alert'}, words));
        place.scrollIntoView({block: 'center'});
      }
    } finally {
      button.disabled = false;
    }
  };
}

/** The table as it is now; whoever looks at an earlier version goes to the one in force. */
function again(table) {
  const here = `#/knowledge/${table.key}`;
  if (location.hash === here) {
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = here;
  }
}

/** Versions and files; an earlier version's page has no place for a trial, it begins at the table in force. */
function trials(table, attempt) {
  const place = dom('div', {class: 'trial-place'});
  const act = attempt ?? trial({...table, version: table.inForce}, place);
  return [place, versions(table, act), attempt ? modeler(table, act) : null].filter(Boolean);
}

function versions(table, attempt) {
  const item = each => dom('li', {class: 'version'},
      dom('p', {class: 'version-name'}, dom('b', {}, say('version', {n: each.version})), each.version === table.inForce ? dom('span', {class: 'desk-badge is-good'}, say('in-force')) : null),
      dom('p', {class: 'desk-soft'}, moment(each.at), ' · ', origin(each), each.reasonCode ? ` · ${say(`because.${each.reasonCode}`)}` : '',
          each.cases ? ` · ${say('versions.tried', each)}` : ''),
      each.reason ? dom('p', {class: 'version-why'}, each.reason) : null,
      dom('p', {class: 'version-acts'},
          each.version === table.version ? null : dom('a', {class: 'desk-link', href: `#/knowledge/${table.key}/${each.version}`, 'aria-label': say('of-version', {act: say('read'), n: each.version})}, say('read')),
          dom('a', {class: 'desk-link', href: `/api/knowledge/${table.key}/versions/${each.version}/file`, download: '', 'aria-label': say('of-version', {act: say('file'), n: each.version})}, say('file')),
          each.version === table.inForce ? null : dom('button', {type: 'button', class: 'desk-button is-quiet', 'aria-label': say('of-version', {act: say('put-back'), n: each.version}),
            onclick: event => attempt({version: each.version}, say('trial.version', {n: each.version}), event.target)}, say('put-back'))));
  return dom('section', {class: 'desk-card versions-card', 'aria-label': say('versions')},
      dom('h2', {class: 'desk-heading'}, say('versions')), dom('ul', {class: 'versions'}, table.versions.map(item)));
}

function modeler(table, attempt) {
  const file = dom('input', {type: 'file', id: 'dmn', accept: '.dmn,.xml', class: 'desk-hidden', tabindex: '-1', 'aria-label': say('upload'), onchange: async () => {
    const [chosen] = file.files;
    if (chosen) {
      await attempt({xml: await chosen.text()}, say('trial.file', {name: chosen.name}), button);
      file.value = '';
    }
  }});
  const button = dom('button', {type: 'button', class: 'desk-button', onclick: () => file.click()}, say('upload'));
  return dom('section', {class: 'desk-card modeler-card', 'aria-label': say('modeler')},
      dom('h2', {class: 'desk-heading'}, say('modeler')), dom('p', {class: 'desk-soft'}, say('modeler.text')),
      dom('div', {class: 'desk-actions'}, button, file));
}
