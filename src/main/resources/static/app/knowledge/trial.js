// The dry run: what would have come of the last requests; and the reason that puts it in force.
import {call} from '../api.js';
import {dom} from '../dom.js';
import {moment} from '../time.js';
import {count, say, valueWord} from './words.js';

const SHOWN = 10;
const REASONS = ['', 'too-strict', 'too-lenient', 'new-device', 'correction', 'put-back', 'other'];

/** proposal is {base, rules | xml | version}; name says whose rules they are, done gets the new version's number. */
export async function trialOf(table, proposal, name, done) {
  const path = `/api/knowledge/${table.key}`;
  const trial = await (await call('POST', `${path}/trial`, proposal)).json();
  const title = dom('h2', {class: 'desk-heading', tabindex: '-1'}, say('trial'));
  const card = dom('section', {class: 'desk-card trial', 'aria-label': say('trial'), 'data-busy': ''},
      title,
      name ? dom('p', {class: 'desk-soft'}, name) : null,
      trial.cases === 0 ? dom('p', {class: 'trial-count'}, say('trial.none')) : [
        dom('p', {class: 'trial-count', role: 'status'}, count(`n.${table.key}`, trial.changed)),
        dom('p', {class: 'desk-soft'}, [count('trial.looked', trial.cases),
          trial.explained ? say('explained', {n: trial.explained}) : '', trial.unmatched ? say('unmatched', {n: trial.unmatched}) : ''].filter(Boolean).join(' ')),
      ],
      trial.changes.length ? changes(table, trial.changes) : null,
      reason(proposal, async given => {
        const {version} = await (await call('POST', `${path}/versions`, {...proposal, mark: trial.mark, ...given})).json();
        done(version);
      }));
  return {card, title};
}

function changes(table, all) {
  const body = dom('tbody', {}, all.slice(0, SHOWN).map(each => row(table, each)));
  const more = all.length <= SHOWN ? null : dom('button', {type: 'button', class: 'desk-button is-quiet', onclick: () => {
    body.append(...all.slice(SHOWN).map(each => row(table, each)));
    more.remove();
  }}, say('more', {n: all.length - SHOWN}));
  return dom('div', {}, dom('div', {class: 'trial-frame', tabindex: '0', role: 'region', 'aria-label': say('trial.list')}, dom('table', {class: 'trial-table'},
      dom('thead', {}, dom('tr', {}, ['case', 'judged', 'from', 'to'].map(word => dom('th', {scope: 'col'}, say(word))))), body)), more);
}

function row(table, {caseNumber, at, from, to}) {
  return dom('tr', {},
      dom('th', {scope: 'row'}, dom('a', {class: 'desk-link', href: `#/cases/${caseNumber}`, target: '_blank', rel: 'noopener'}, caseNumber)),
      dom('td', {}, moment(at)), dom('td', {}, result(table, from, to)), dom('td', {}, result(table, to, from)));
}

/** What it says, and of its findings those that the other has not. */
function result(table, one, other) {
  const [{name}] = table.outputs;
  const own = one.findings.filter(each => !other.findings.includes(each)).map(each => each.split(' ')).filter(([code]) => code !== 'none');
  return [dom('b', {}, one.value ? valueWord(name, one.value) : say('nothing')),
    own.map(([code, severity]) => dom('span', {class: 'trial-finding'}, `${valueWord('finding', code)} (${valueWord('severity', severity)})`))];
}

function reason(proposal, put) {
  const code = dom('select', {class: 'desk-input', id: 'reason-code', required: true},
      REASONS.map(each => dom('option', {value: each, selected: each === (proposal.version ? 'put-back' : '')}, say(`because.${each}`))));
  const text = dom('textarea', {class: 'desk-input', id: 'reason', rows: '3', minlength: '5', maxlength: '500', required: true, 'aria-describedby': 'reason-hint'});
  const trouble = dom('div', {'aria-live': 'assertive'});
  const button = dom('button', {type: 'submit', class: 'desk-button is-main'}, say('put'));
  return dom('form', {class: 'trial-put', onsubmit: async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      await put({reasonCode: code.value, reason: text.value});
    } catch (refused) {
      button.disabled = false;
      trouble.replaceChildren(dom('p', {class: 'desk-notice is-error'}, refused.message || say(refused.status === 0 ? 'error.network' : 'error.unknown')));
    }
  }},
  dom('h3', {class: 'desk-heading'}, say('put.title')),
  dom('p', {class: 'desk-soft'}, say('put.text')),
  dom('div', {class: 'desk-field'}, dom('label', {for: 'reason-code'}, say('reason-code')), code),
  dom('div', {class: 'desk-field'}, dom('label', {for: 'reason'}, say('reason')), text, dom('p', {class: 'desk-soft', id: 'reason-hint'}, say('reason.hint'))),
  trouble,
  dom('div', {class: 'desk-actions'}, button));
}
