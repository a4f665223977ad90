// Le mie richieste: one page, three views behind the hash, the account and the envelope in the header.
import {get, send, toLogin, Refused} from './api.js';
import {caseView} from './case.js';
import {casesView} from './cases.js';
import {dom, icon} from './dom.js';
import {language, otherLanguage, speak, wordsOf} from './language.js';
import {listen} from './live.js';
import {messagesView} from './messages.js';
import {offlineScreen} from './offline.js';
import {renew} from './push.js';
import {verificationView} from './verification.js';
import {words} from './words.js';

const say = wordsOf(words);
const page = document.getElementById('page');
let account;
let shown = null;

function route() {
  const [, view, subject] = location.hash.split('/');
  if (view === 'messages') {
    return {name: 'messages', view: () => messagesView(countUnread)};
  }
  if (view === 'verification') {
    return {name: 'cases', view: verificationView};
  }
  if (view === 'cases' && subject) {
    return {name: 'cases', view: () => caseView(decodeURIComponent(subject), account)};
  }
  return {name: 'cases', view: () => casesView(account)};
}

/** Shows what the address says. A refresh keeps the reader's place and says nothing when it fails. */
async function show({refresh = false} = {}) {
  const {name, view} = route();
  const at = location.hash;
  if (!refresh) {
    header(name);
    shown = null;
    page.replaceChildren(dom('div', {class: 'waiting', role: 'status', 'aria-label': say('loading')}));
  }
  try {
    const fresh = await view();
    if (at === location.hash && (!refresh || fresh.state !== shown)) {
      shown = fresh.state;
      page.replaceChildren(...fresh.nodes);
      document.title = `${fresh.title} · ${say('product')}`;
      if (!refresh) {
        page.querySelector('h1')?.focus({preventScroll: true});
      }
    }
  } catch (trouble) {
    if (trouble instanceof Refused && trouble.status === 401) {
      toLogin();
    } else if (!refresh) {
      page.replaceChildren(failure(trouble));
    }
    if (!(trouble instanceof Refused)) {
      throw trouble;
    }
  }
}

function failure(trouble) {
  const text = trouble.status === 0 ? say('error.network')
    : trouble.message || (trouble.status === 404 ? say('error.404') : say('error.unknown'));
  return dom('div', {class: 'desk-card empty', role: 'alert'},
      dom('h1', {class: 'lead', tabindex: '-1'}, say('error.title')),
      dom('p', {}, text),
      dom('div', {class: 'desk-actions'},
          dom('button', {class: 'desk-button is-main', onclick: () => show()}, say('error.retry')),
          dom('a', {class: 'desk-button', href: '#/cases'}, say('nav.back'))));
}

function header(current) {
  document.documentElement.lang = language();
  const tool = (name, href, shape) => dom('a',
      {class: 'tool', href, 'aria-label': say(`nav.${name}`), 'aria-current': current === name ? 'page' : null},
      icon(shape), dom('span', {class: 'wide'}, say(`nav.${name}`)));
  const envelope = tool('messages', '#/messages', 'envelope');
  envelope.id = 'envelope';
  document.getElementById('top').replaceChildren(dom('nav', {class: 'top-row', 'aria-label': say('product')},
      dom('a', {class: 'brand', href: '#/cases'}, dom('img', {src: '/app/logo.svg', alt: ''}), say('product')),
      tool('cases', '#/cases', 'list'),
      envelope,
      dom('button', {class: 'tool', lang: otherLanguage(), onclick: changeLanguage, 'aria-label': say('nav.language')},
          otherLanguage().toUpperCase()),
      dom('button', {class: 'tool', onclick: leave, 'aria-label': say('nav.logout')},
          icon('leave'), dom('span', {class: 'wide'}, say('nav.logout')))));
  countUnread();
}

async function countUnread() {
  const {total} = await get('/api/messages?unread=true&size=1').catch(() => ({total: 0}));
  const envelope = document.getElementById('envelope');
  envelope.querySelector('.count')?.remove();
  envelope.setAttribute('aria-label', say('nav.messages'));
  if (total > 0) {
    envelope.append(dom('span', {class: 'count', 'aria-hidden': 'true'}, total > 99 ? '99+' : String(total)));
    envelope.setAttribute('aria-label', `${say('nav.messages')}: ${say('nav.unread', {count: total})}`);
  }
}

async function changeLanguage() {
  speak(otherLanguage());
  await send('PUT', '/api/account', {language: language()}).catch(() => null); // spoken on this device all the same
  await show();
}

async function leave() {
  await send('DELETE', '/api/session').catch(() => null); // gone already is as good
  location.assign('/login');
}

async function start() {
  try {
    account = await get('/api/account');
  } catch (trouble) {
    if (trouble.status === 401) {
      toLogin();
    } else {
      page.replaceChildren(trouble.status === 0 ? await offlineScreen(start) : failure(trouble));
    }
    return;
  }
  speak(account.language);
  renew(account.id);
  window.addEventListener('hashchange', () => show());
  listen(() => {
    const busy = 'dialog[open], [data-revealed], .verify-form, .desk-share-fields :focus';
    countUnread();
    if (!document.querySelector(busy)) {
      show({refresh: true});
    }
  });
  await show();
}

start();
