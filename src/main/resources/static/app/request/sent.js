// After sending: the number, how the service works, how long it may take.
import {get} from '../api.js';
import {badge} from '../badge.js';
import {dom} from '../dom.js';
import {queueBox} from '../queue.js';
import {notice, picto, say, screen} from './parts.js';

const REFRESH = 5000;
const UNKNOWN = {state: 'IN_PROGRESS', queuePosition: null, estimatedAt: null};

export async function sentScreen(caseNumber) {
  const path = `/api/cases/${encodeURIComponent(caseNumber)}`;
  const place = dom('div', {'aria-live': 'polite'});
  const look = async () => {
    const found = await get(path).catch(() => UNKNOWN);
    place.replaceChildren(badge(found), found.state === 'IN_PROGRESS' ? queueBox(found) : '');
  };
  await look();
  const timer = setInterval(() => {
    if (!place.isConnected) {
      clearInterval(timer);
    } else if (document.visibilityState === 'visible') {
      look();
    }
  }, REFRESH);
  return screen({
    name: 'sent', title: say('sent.title'),
    body: [
      dom('div', {class: 'desk-card request-sent'}, picto('done'),
          dom('p', {class: 'desk-soft'}, say('sent.number')), dom('p', {class: 'request-number'}, caseNumber), place),
      dom('section', {class: 'desk-card'},
          dom('h2', {class: 'desk-heading'}, say('sent.how')),
          dom('ol', {class: 'request-how'}, [1, 2, 3].map(each => dom('li', {}, say(`sent.${each}`)))),
          notice(say('sent.warning'), 'is-warning')),
    ],
    main: [dom('a', {class: 'desk-button request-back', href: '#/cases'}, say('sent.list')),
      dom('a', {class: 'desk-button is-main request-next', href: `#/cases/${encodeURIComponent(caseNumber)}`}, say('sent.open'))],
  });
}
