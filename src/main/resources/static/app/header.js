// The row above every view: where to go, the envelope with what is unread, and one's own page.
import {get} from './api.js';
import {dom, icon} from './dom.js';
import {language, wordsOf} from './language.js';
import {words} from './words.js';

const say = wordsOf(words);

let drawn = '';

/** Shows one of cases, messages, guide, me as the place where the reader is; what is shown already stays, so that nothing blinks. */
export function header(current) {
  const wanted = `${current} ${language()}`;
  if (wanted !== drawn) {
    draw(current);
    drawn = wanted;
  }
  countUnread();
}

function draw(current) {
  document.documentElement.lang = language();
  const tool = (name, shape, extra = {}) => dom('a',
      {class: 'tool', href: `#/${name}`, 'aria-label': say(`nav.${name}`), 'aria-current': current === name ? 'page' : null, ...extra},
      icon(shape), dom('span', {class: 'wide'}, say(`nav.${name}`)));
  document.getElementById('top').replaceChildren(dom('nav', {class: 'top-row', 'aria-label': say('product')},
      dom('a', {class: 'brand', href: '#/cases'}, dom('img', {src: '/app/logo.svg', alt: '', width: '32', height: '32'}), say('product')),
      tool('cases', 'list', {class: 'tool is-wide-only'}),
      tool('guide', 'book', {class: 'tool is-wide-only'}),
      tool('messages', 'envelope', {id: 'envelope'}),
      tool('me', 'person')));
}

/** Says on the envelope how many messages wait; what cannot be counted now is counted the next time. */
export async function countUnread() {
  const {total} = await get('/api/messages?unread=true&size=1').catch(() => ({total: null}));
  if (total !== null) {
    showUnread(total);
  }
}

function showUnread(total) {
  const envelope = document.getElementById('envelope');
  envelope.querySelector('.count')?.remove();
  envelope.setAttribute('aria-label', say('nav.messages'));
  if (total > 0) {
    envelope.append(dom('span', {class: 'count', 'aria-hidden': 'true'}, total > 99 ? '99+' : String(total)));
    envelope.setAttribute('aria-label', `${say('nav.messages')}: ${say('nav.unread', {count: total})}`);
  }
}
