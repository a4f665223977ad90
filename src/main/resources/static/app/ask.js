// A question before what cannot be undone.
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {words} from './words.js';

const say = wordsOf(words);

/**
 * Asks in a dialog and acts on yes; what act throws is said in the dialog, which then stays. What comes after it draws the page anew where
 * nothing else is named. content stands between the title and the buttons; grave marks the yes that takes something away.
 */
export function ask({title, content, yes, no, grave = false, act, after = drawAnew}) {
  const trouble = dom('div', {'aria-live': 'assertive'});
  const agree = dom('button', {type: 'button', class: grave ? 'desk-button is-grave' : 'desk-button is-main', onclick: async () => {
    agree.disabled = true;
    try {
      await act();
      dialog.close();
      after();
    } catch (refused) {
      agree.disabled = false;
      trouble.replaceChildren(dom('p', {class: 'desk-notice is-error'},
          refused.message || say(refused.status === 0 ? 'error.network' : 'error.unknown')));
      trouble.scrollIntoView({block: 'nearest'}); // a long dialog scrolls
    }
  }}, yes);
  const dialog = dom('dialog', {class: 'desk-card', 'aria-labelledby': 'question', onclose: () => dialog.remove()},
      dom('h2', {class: 'lead', id: 'question'}, title),
      content, trouble,
      dom('div', {class: 'desk-actions'},
          dom('button', {type: 'button', class: 'desk-button', autofocus: grave, onclick: () => dialog.close()}, no), agree));
  document.body.append(dialog);
  dialog.showModal();
}

function drawAnew() {
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
