// The envelope: everything the desk told this account.
import {get, send} from './api.js';
import {dom, icon} from './dom.js';
import {wordsOf} from './language.js';
import {moment} from './time.js';
import {words} from './words.js';

const say = wordsOf(words);

export async function messagesView(onRead) {
  const {items} = await get('/api/messages?size=100');
  const list = items.length === 0 ? empty()
    : dom('ul', {class: 'cards'}, items.map(each => dom('li', {}, message(each, onRead))));
  const title = say('title.messages');
  return {title, nodes: [dom('div', {class: 'page-head'}, dom('h1', {tabindex: '-1'}, title)), list], state: JSON.stringify(items)};
}

function message(each, onRead) {
  const button = dom('button', {
    type: 'button',
    class: each.read ? 'desk-card message' : 'desk-card message is-unread',
    onclick: async () => {
      if (!each.read) {
        await send('POST', `/api/messages/${encodeURIComponent(each.id)}/read`).catch(() => null); // stays unread: nothing is lost
        onRead();
      }
      if (each.caseNumber) {
        location.hash = `#/cases/${encodeURIComponent(each.caseNumber)}`;
      } else {
        window.dispatchEvent(new HashChangeEvent('hashchange'));
      }
    },
  },
  dom('span', {class: 'message-text'}, each.read ? null : dom('span', {class: 'desk-hidden'}, say('messages.unread'), ': '), each.text),
  dom('span', {class: 'message-foot'}, each.caseNumber ? [dom('span', {class: 'number'}, each.caseNumber), ' · '] : null, moment(each.at)));
  return button;
}

function empty() {
  return dom('div', {class: 'desk-card empty'}, icon('envelope'),
      dom('p', {class: 'lead'}, say('messages.empty')), dom('p', {class: 'desk-soft'}, say('messages.empty.text')));
}
