// One login for the app, Tasklist, Cockpit and Admin.
import {get, send} from './api.js';
import {dom} from './dom.js';
import {dress, language, speak, wordsOf} from './language.js';
import {destination} from './destination.js';
import {words} from './login-words.js';

const say = wordsOf(words);
const form = document.getElementById('login');
const trouble = document.getElementById('trouble');
let choice = false;

function render() {
  document.documentElement.lang = language();
  document.title = `${say('title')} · Resetdesk`;
  dress(document.body, say);
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language()));
  }
}

function tell(key) {
  trouble.replaceChildren(dom('p', {class: 'desk-notice is-error', 'data-word': key}, say(key)));
}

function reason(status) {
  return {0: 'trouble.network', 401: 'trouble.wrong', 403: 'trouble.wrong', 429: 'trouble.slow'}[status] ?? 'trouble.other';
}

async function enter(event) {
  event.preventDefault();
  const user = form.user.value.trim();
  const password = form.password.value;
  if (!user || !password) {
    tell('trouble.missing');
    (user ? form.password : form.user).focus();
    return;
  }
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  trouble.replaceChildren();
  try {
    await send('POST', '/api/session', {user, password});
    const account = await get('/api/account');
    if (choice || !account.language) {
      await send('PUT', '/api/account', {language: language()}).catch(() => null); // he gets in all the same
    }
    location.replace(destination(new URLSearchParams(location.search).get('next'), account));
  } catch (refused) {
    tell(reason(refused.status));
    button.disabled = false;
    form.password.select();
  }
}

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    choice = true;
    speak(button.dataset.language);
    render();
  });
}
form.addEventListener('submit', enter);
render();
