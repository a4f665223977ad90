// Same network: the app hands token and new password to the device itself. The password is sent to the device and nowhere else.
import {send} from './api.js';
import {accepted} from './closing.js';
import {DeviceTrouble, passwordTrouble, reset} from './device.js';
import {lastDevice, rememberDevice} from './device-address.js';
import {dom, icon} from './dom.js';
import {wordsOf} from './language.js';
import {passwordFields} from './password-fields.js';
import {words} from './case-words.js';

const say = wordsOf(words);

export function deviceReset(caseNumber, taskId) {
  const address = dom('input', {
    class: 'desk-input', id: 'device-address', inputmode: 'url', autocapitalize: 'none', spellcheck: 'false', autocomplete: 'off',
    placeholder: '192.168.1.64', value: lastDevice(), required: true, 'aria-describedby': 'device-address-hint'});
  const password = passwordFields();
  const trouble = dom('div', {'aria-live': 'assertive'});
  const button = dom('button', {type: 'submit', class: 'desk-button is-main'}, say('device.reset'));
  let secret = null; // read once: a weak password does not use it up

  async function hand() {
    const weak = passwordTrouble(password.value()) ?? (password.same() ? null : 'password.differs');
    if (weak !== null) {
      tell(say(weak));
      password.focus();
      return;
    }
    button.disabled = true;
    button.textContent = say('device.working');
    try {
      secret ??= await (await send('POST', `/api/cases/${encodeURIComponent(caseNumber)}/token/reveal`)).json();
      await reset(address.value, {token: secret.code ?? secret.xml, newPassword: password.value()});
      rememberDevice(address.value);
      succeeded(taskId);
    } catch (refused) {
      tell(wordsFor(refused));
    } finally {
      button.disabled = false;
      button.textContent = say('device.reset');
    }
  }

  function tell(text) {
    trouble.replaceChildren(dom('p', {class: 'desk-notice is-error'}, text));
  }

  const form = dom('form', {
    class: 'device-reset', novalidate: true, 'aria-labelledby': 'device-reset',
    oninput: () => {
      form.dataset.busy = '';
      trouble.replaceChildren();
    },
    onsubmit: event => {
      event.preventDefault();
      hand();
    },
  },
  dom('h2', {class: 'desk-heading', id: 'device-reset'}, say('device.title')),
  dom('p', {class: 'desk-soft'}, say('device.text')),
  dom('div', {class: 'desk-field'}, dom('label', {for: 'device-address'}, say('device.address')), address,
      dom('p', {class: 'desk-soft', id: 'device-address-hint'}, say('device.address.hint'))),
  password.node, trouble, dom('div', {class: 'desk-actions'}, button));
  return form;
}

/** Operazione riuscita: its OK closes the case, and nothing else can be done before. */
function succeeded(taskId) {
  const trouble = dom('div', {'aria-live': 'assertive'});
  const ok = dom('button', {type: 'button', class: 'desk-button is-main', autofocus: true, onclick: async () => {
    ok.disabled = true;
    try {
      await accepted(taskId);
      dialog.remove();
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    } catch (refused) {
      ok.disabled = false;
      trouble.replaceChildren(dom('p', {class: 'desk-notice is-error'}, wordsFor(refused)));
    }
  }}, say('succeeded.ok'));
  const dialog = dom('dialog', {class: 'desk-card succeeded', 'aria-labelledby': 'succeeded', oncancel: event => event.preventDefault()},
      icon('check'), dom('h2', {class: 'lead', id: 'succeeded'}, say('succeeded.title')),
      dom('p', {}, say('succeeded.text')), trouble, dom('div', {class: 'desk-actions'}, ok));
  document.body.append(dialog);
  dialog.showModal();
}

function wordsFor(refused) {
  if (refused instanceof DeviceTrouble) {
    return say(`trouble.${refused.code}`);
  }
  return refused.message || say(refused.status === 0 ? 'trouble.network' : 'trouble.unknown');
}
