// Registering: first the mail address, then, by the link in the mail, name and password.
import {call} from './api.js';
import {dom} from './dom.js';
import {dress, language, speak, wordsOf} from './language.js';
import {words} from './register-words.js';

const say = wordsOf(words);
const [ask, confirm, done, trouble] = ['ask', 'confirm', 'done', 'trouble'].map(id => document.getElementById(id));
const secret = location.hash.slice(1);
history.replaceState(null, '', location.pathname); // not left in the address bar

function render() {
  document.documentElement.lang = language();
  document.title = `${say('ask.title')} · Resetdesk`;
  dress(document.body, say);
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language()));
  }
}

function tell(text) {
  trouble.replaceChildren(dom('p', {class: 'desk-notice is-error'}, text));
}

function sends(form, work) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    trouble.replaceChildren();
    const empty = [...form.querySelectorAll('input')].find(input => !input.value.trim());
    if (empty) {
      tell(say('trouble.missing'));
      empty.focus();
      return;
    }
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    try {
      await work();
      form.hidden = true;
      done.hidden = false;
    } catch (refused) {
      tell(refused.message || say('trouble.other'));
    }
    button.disabled = false;
  });
}

sends(ask, async () => {
  await call('POST', '/api/registrations', {email: ask.email.value, language: language()});
  done.replaceChildren(dom('h2', {class: 'lead'}, say('asked.title')), dom('p', {}, say('asked.text')));
});
sends(confirm, async () => {
  await call('POST', '/api/registrations/confirm', {
    secret, firstName: confirm.firstName.value, lastName: confirm.lastName.value, password: confirm.password.value});
  done.replaceChildren(dom('h2', {class: 'lead'}, say('made.title')), dom('p', {}, say('made.text')),
      dom('div', {class: 'desk-actions'}, dom('a', {class: 'desk-button is-main', href: '/login'}, say('made.login'))));
});
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    speak(button.dataset.language);
    render();
  });
}
(secret ? confirm : ask).hidden = false;
render();
