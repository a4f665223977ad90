// The coded reasons as requesters read them, for supervisors to write.
import {get} from '../api.js';
import {dom} from '../dom.js';
import {reasonName} from '../forms/reason-names.js';
import {language} from '../language.js';
import {add, offer, putBack, reword} from './changes.js';
import {say} from './words.js';

const ORIGINS = ['HOUSE', 'PERSON', 'FINDING'];

/** Loads its style sheet with itself: nobody else needs it. */
function dressed() {
  const href = '/app/reasons/reasons.css';
  return document.querySelector(`link[href="${href}"]`) ? null
    : new Promise(done => document.head.append(dom('link', {rel: 'stylesheet', href, onload: done, onerror: done})));
}

/** News leave the page as it is; whoever writes over something that he has not seen is told then. */
export async function reasonsView(account) {
  const title = say('title');
  const back = dom('a', {class: 'back', href: '#/me'}, '‹ ', say('back'));
  const heading = dom('h1', {tabindex: '-1'}, title);
  if (!account.groups.includes('supervisor')) {
    return {title, nodes: [back, dom('div', {class: 'page-head'}, heading), dom('p', {class: 'desk-notice'}, say('only-supervisors'))], state: ''};
  }
  const place = dom('div', {class: 'reasons'});
  const wanted = dom('input', {class: 'desk-input', type: 'search', id: 'reason-wanted', oninput: () => sift(place, wanted.value)});
  const again = async code => {
    draw(place, (await get('/api/reason-texts')).items, again);
    sift(place, wanted.value);
    place.querySelector(`[data-code="${code}"] button`)?.focus();
  };
  const [{items}] = await Promise.all([get('/api/reason-texts'), dressed()]);
  draw(place, items, again);
  const more = dom('button', {type: 'button', class: 'desk-button is-main', onclick: () => add(again)}, say('add'));
  return {title, nodes: [back, dom('div', {class: 'page-head'}, heading, more), dom('p', {class: 'desk-soft'}, say('text')),
    dom('div', {class: 'desk-field reasons-search'}, dom('label', {for: 'reason-wanted'}, say('search')), wanted), place], state: ''};
}

function draw(place, items, again) {
  place.replaceChildren(
      ...ORIGINS.map(origin => section(origin, items.filter(each => each.origin === origin), again)),
      dom('p', {class: 'desk-soft reasons-nothing', role: 'status', hidden: true}, say('search.nothing')));
}

/** Leaves the reasons in which that stands, in either language. */
function sift(place, wanted) {
  const words = wanted.trim().toLowerCase();
  place.querySelectorAll('[data-code]').forEach(each => {
    each.hidden = !each.textContent.toLowerCase().includes(words);
  });
  const found = each => each.querySelector('[data-code]:not([hidden])') !== null;
  const sections = [...place.querySelectorAll('section')];
  sections.forEach(each => {
    each.hidden = words !== '' && !found(each);
  });
  place.querySelector('.reasons-nothing').hidden = words === '' || sections.some(found);
}

function section(origin, items, again) {
  return dom('section', {},
      dom('h2', {class: 'desk-heading'}, say(`origin.${origin}`)),
      dom('p', {class: 'desk-soft'}, say(items.length > 0 ? `origin.${origin}.text` : `origin.${origin}.none`)),
      dom('ul', {class: 'desk-card reasons-list'}, items.map(each => row(each, again))));
}

/** What those who decide choose it by. */
function nameOf({code, words}) {
  return reasonName(code, words[language()].why);
}

function row(reason, again) {
  const {code, origin, offered, shipped, words, version} = reason;
  const changed = shipped !== null && version > 0 && JSON.stringify(shipped) !== JSON.stringify(words);
  const name = nameOf(reason);
  const act = (word, onclick) => dom('button', {type: 'button', class: 'desk-button', 'aria-label': `${say(word)} ${name}`, onclick}, say(word));
  return dom('li', {class: offered ? null : 'is-withdrawn', 'data-code': code},
      dom('div', {class: 'reasons-head'},
          dom('h3', {}, name), dom('code', {class: 'desk-soft'}, code),
          changed ? dom('span', {class: 'desk-badge is-NEEDS_ACTION'}, say('changed')) : null,
          offered ? null : dom('span', {class: 'desk-badge'}, say('withdrawn'))),
      dom('dl', {class: 'reasons-words'}, ['it', 'en'].map(each => dom('div', {},
          dom('dt', {}, say(each)),
          dom('dd', {lang: each}, dom('strong', {}, words[each].why), ' ', words[each].advice)))),
      dom('div', {class: 'desk-actions'},
          act('reword', () => reword(reason, name, again)),
          changed ? act('put-back', () => putBack(reason, name, again)) : null,
          origin === 'HOUSE' ? act(offered ? 'withdraw' : 'offer', () => offer(reason, name, again)) : null));
}
