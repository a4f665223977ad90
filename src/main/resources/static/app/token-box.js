// The token, shown to its owner on his own click: read, copied or downloaded here, and kept nowhere.
import {call} from './api.js';
import {copy} from './copy.js';
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {deadline} from './time.js';
import {words} from './words.js';

const say = wordsOf(words);

export function tokenBox(caseNumber, token) {
  const path = `/api/cases/${encodeURIComponent(caseNumber)}/token`;
  const shown = dom('div', {'aria-live': 'polite'});
  const actions = dom('div', {class: 'desk-actions'});
  const xml = token.kind === 'XML';
  const tell = trouble => shown.replaceChildren(dom('p', {class: 'desk-notice is-error', role: 'alert'}, wordsFor(trouble)));

  const reveal = dom('button', {type: 'button', class: 'desk-button is-main', onclick: async () => {
    reveal.disabled = true;
    try {
      const secret = await (await call('POST', `${path}/reveal`)).json();
      shown.dataset.revealed = ''; // the page must not be drawn anew under it
      shown.replaceChildren(secret.kind === 'CODE' ? code(secret.code) : dom('pre', {class: 'desk-xml', tabindex: '0'}, secret.xml));
      reveal.replaceWith(copyButton(secret.kind === 'CODE' ? secret.code : secret.xml, shown));
    } catch (trouble) {
      reveal.disabled = false;
      tell(trouble);
    }
  }}, say(xml ? 'token.reveal.XML' : 'token.reveal'));

  const download = dom('button', {type: 'button', class: 'desk-button', onclick: async () => {
    try {
      save(await call('GET', `${path}/file`));
    } catch (trouble) {
      tell(trouble);
    }
  }}, say('token.download'));

  actions.append(reveal, download);
  return dom('div', {class: 'desk-token'},
      dom('h2', {class: 'desk-heading'}, say(xml ? 'token.title.XML' : 'token.title')),
      dom('p', {class: 'desk-soft'}, say(`token.${token.kind}`), ' ', say('token.audited')),
      shown, actions,
      dom('p', {class: 'desk-soft'}, say('token.until'), ' ', deadline(token.expiresAt)));
}

function wordsFor(trouble) {
  return trouble.message || say(trouble.status === 410 ? 'token.gone' : trouble.status === 0 ? 'error.network' : 'error.unknown');
}

function code(text) {
  return dom('p', {class: 'desk-code', 'data-code': text}, dom('span', {}, text.slice(0, 6)), dom('span', {}, text.slice(6)));
}

function copyButton(text, shown) {
  const button = dom('button', {type: 'button', class: 'desk-button is-main', onclick: async () => {
    const done = await copy(text);
    button.textContent = say(done ? 'token.copied' : 'token.copy');
    if (!done) {
      shown.append(dom('p', {class: 'desk-notice is-warning'}, say('token.not-copied')));
    }
  }}, say('token.copy'));
  return button;
}

/** Hands the answer to the browser as a file under the name that the desk gave it. */
async function save(answer) {
  const name = /filename="?([^";]+)"?/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'reset';
  const address = URL.createObjectURL(await answer.blob());
  const link = dom('a', {href: address, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
