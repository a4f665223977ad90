// Withdrawing a case: asked twice, because it cannot be undone.
import {send} from './api.js';
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {words} from './words.js';

const say = wordsOf(words);

export function withdrawButton(caseNumber) {
  return dom('button', {type: 'button', class: 'desk-button is-grave', onclick: () => ask(caseNumber)}, say('action.withdraw'));
}

function ask(caseNumber) {
  const trouble = dom('div', {'aria-live': 'assertive'});
  const dialog = dom('dialog', {class: 'desk-card', 'aria-labelledby': 'withdraw-title', onclose: () => dialog.remove()},
      dom('h2', {class: 'lead', id: 'withdraw-title'}, say('withdraw.title')),
      dom('p', {}, say('withdraw.text')),
      dom('p', {class: 'desk-notice is-warning'}, say('withdraw.warning')),
      trouble,
      dom('div', {class: 'desk-actions'},
          dom('button', {type: 'button', class: 'desk-button', autofocus: true, onclick: () => dialog.close()}, say('withdraw.no')),
          dom('button', {type: 'button', class: 'desk-button is-grave', onclick: () => withdraw(caseNumber, dialog, trouble)}, say('withdraw.yes'))));
  document.body.append(dialog);
  dialog.showModal();
}

async function withdraw(caseNumber, dialog, trouble) {
  try {
    await send('POST', `/api/cases/${encodeURIComponent(caseNumber)}/withdraw`);
    dialog.close();
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } catch (refused) {
    trouble.replaceChildren(dom('p', {class: 'desk-notice is-error'}, refused.message || say('error.unknown')));
  }
}
