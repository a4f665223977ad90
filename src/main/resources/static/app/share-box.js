// Sending the token to a helper on site: a link by mail that shows it once, and what became of each link.
import {get, send} from './api.js';
import {dom} from './dom.js';
import {language, wordsOf} from './language.js';
import {deadline, moment} from './time.js';
import {words} from './words.js';

const say = wordsOf(words);

/** The links of a case, and a way to send another where the case allows it. */
export function shareBox(found) {
  const path = `/api/cases/${encodeURIComponent(found.caseNumber)}`;
  const list = dom('ul', {class: 'desk-shares'});
  const trouble = dom('div', {'aria-live': 'assertive'});
  const tell = refused => trouble.replaceChildren(dom('p', {class: 'desk-notice is-error'}, refused.message || say('error.unknown')));
  const redraw = shares => list.replaceChildren(...shares.map(share => dom('li', {}, line(share, cancel))));
  let asked = 0;

  /** Answers may overtake each other: only the one that was asked for last is drawn. */
  async function refresh() {
    const turn = ++asked;
    const {shares} = await get(path);
    if (turn === asked) {
      redraw(shares);
    }
  }

  async function cancel(share) {
    try {
      await send('DELETE', `${path}/shares/${encodeURIComponent(share.id)}`);
      trouble.replaceChildren();
    } catch (refused) {
      tell(refused);
    }
    await refresh();
  }

  redraw(found.shares);
  const mayShare = found.actions.some(each => each.action === 'SHARE');
  return dom('div', {class: 'desk-share'},
      dom('h2', {class: 'desk-heading'}, say('share.title')),
      mayShare ? dom('p', {class: 'desk-soft'}, say('share.text')) : null,
      mayShare ? fields(path, trouble, tell, refresh) : null,
      trouble, list);
}

/** No form element: in Tasklist this stands inside one. */
function fields(path, trouble, tell, refresh) {
  const email = dom('input', {
    class: 'desk-input', id: 'share-email', type: 'email', inputmode: 'email', autocomplete: 'off', maxlength: '254', placeholder: say('share.example'),
    onkeydown: event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        button.click();
      }
    },
  });
  const reader = dom('select', {class: 'desk-input', id: 'share-language'},
      ['it', 'en'].map(tag => dom('option', {value: tag, selected: tag === language()}, say(`share.language.${tag}`))));
  const button = dom('button', {type: 'button', class: 'desk-button', onclick: async () => {
    button.disabled = true;
    try {
      await send('POST', `${path}/shares`, {email: email.value.trim(), language: reader.value});
      trouble.replaceChildren(dom('p', {class: 'desk-notice', role: 'status'}, say('share.sent', {email: email.value.trim()})));
      email.value = '';
      await refresh();
    } catch (refused) {
      tell(refused);
      email.focus();
    } finally {
      button.disabled = false;
    }
  }}, say('share.send'));
  return dom('div', {class: 'desk-share-fields'},
      dom('p', {class: 'desk-field'}, dom('label', {for: 'share-email'}, say('share.email')), email),
      dom('p', {class: 'desk-field'}, dom('label', {for: 'share-language'}, say('share.language')), reader),
      dom('div', {class: 'desk-actions'}, button));
}

function line(share, cancel) {
  const open = share.state === 'SENT';
  const when = {SENT: share.expiresAt, OPENED: share.openedAt, EXPIRED: share.expiresAt}[share.state];
  return [
    dom('span', {class: 'desk-share-who'}, share.email),
    dom('span', {class: 'desk-soft', 'data-state': share.state},
        say(`share.state.${share.state}`), when ? [' ', open ? deadline(when) : moment(when)] : null),
    open ? dom('button', {type: 'button', class: 'desk-button is-quiet', onclick: () => cancel(share)}, say('share.cancel')) : null,
  ];
}
