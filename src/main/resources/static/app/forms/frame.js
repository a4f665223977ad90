// What every form in Tasklist shares: the reader's language, the desk's words, and sending exactly what is meant.
import {get, withoutCode} from '../api.js';
import {words as checkWords} from '../check-words.js';
import {words as declarationWords} from '../declaration.js';
import {dom} from '../dom.js';
import {dress, language, speak, wordsOf} from '../language.js';
import {words} from './words.js';

/** A form that cannot be sent yet; key names the words that say why, field the element to look at. */
export class Missing extends Error {
  constructor(key, field) {
    super(key);
    this.key = key;
    this.field = field;
  }
}

export const say = wordsOf(words, checkWords, declarationWords);

/**
 * Opens a form: puts it into the reader's language, then does the form's own work with its root element. A form that could not be
 * opened says so, and cannot be sent.
 */
export function opening(work) {
  return async camForm => {
    const root = camForm.formElement[0];
    try {
      const account = await get('/api/account');
      speak(account.language);
      root.lang = language();
      dress(root, say);
      await work(camForm, root);
    } catch (trouble) {
      camForm.on('submit', () => {
        camForm.submitPrevented = true;
      });
      root.replaceChildren(dom('p', {class: 'desk-notice is-error', role: 'alert'}, trouble.message || say('trouble.open')));
    }
    root.classList.add('is-ready');
  };
}

/**
 * Sends what collect() gives, {name: {type, value, valueInfo}}, and nothing else: variables that were only read, and file inputs
 * that nobody touched, must not travel. collect may throw Missing. A refusal is shown in the form, without its technical prefix.
 */
export function sends(camForm, root, collect, onSent = () => {}) {
  const trouble = dom('div', {class: 'desk-trouble', 'aria-live': 'assertive'});
  root.append(trouble);
  root.addEventListener('input', () => trouble.replaceChildren());
  camForm.on('submit', () => {
    trouble.replaceChildren();
    root.append(trouble);
    try {
      replaceVariables(camForm.variableManager, collect());
    } catch (missing) {
      camForm.submitPrevented = true;
      missing.field?.closest('.desk-section, .desk-field')?.append(trouble);
      tell(trouble, missing instanceof Missing ? say(missing.key) : missing.message);
    }
  });
  const send = camForm.submitVariables.bind(camForm);
  camForm.submitVariables = done => send((error, result) => {
    if (error) {
      error.message = withoutCode(error.message ?? '') || say('trouble.unknown');
      tell(trouble, error.message);
    } else {
      onSent(result);
    }
    done(error, result);
  });
}

function replaceVariables(manager, variables) {
  manager.variableNames().forEach(name => manager.destroyVariable(name));
  Object.entries(variables).forEach(([name, variable]) => manager.createVariable({name, ...variable}));
}

function tell(trouble, text) {
  trouble.replaceChildren(dom('p', {class: 'desk-notice is-error'}, text));
  trouble.scrollIntoView({block: 'center'});
}

export function text(value) {
  return {type: 'String', value};
}

/** Tasklist's own button below the form, in the words of what it does here. */
export function nameButton(root, key) {
  const button = root.closest('.modal-content')?.querySelector('.modal-footer .btn-primary')
    ?? root.closest('[cam-tasklist-form]')?.querySelector('.form-actions .btn-primary');
  if (button) {
    button.textContent = say(key);
  }
}

/** The title of the dialog in which Tasklist opens a start form. */
export function nameDialog(root, key) {
  const title = root.closest('.modal-content')?.querySelector('.modal-title');
  if (title) {
    title.textContent = say(key);
  }
}

/** Values of a radio group; called at once and with every choice. */
export function chosen(root, name, tell) {
  const now = () => tell(root.querySelector(`input[name="${name}"]:checked`)?.value ?? null);
  root.querySelectorAll(`input[name="${name}"]`).forEach(each => each.addEventListener('change', now));
  now();
}

export function choice(root, name) {
  return root.querySelector(`input[name="${name}"]:checked`)?.value ?? null;
}
