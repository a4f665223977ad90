// The app for requesters: views behind the hash, one at a time.
import {get, toLogin, Refused} from './api.js';
import {casesView, listOfCases} from './cases.js';
import {dom} from './dom.js';
import {countUnread, header} from './header.js';
import {speak, wordsOf} from './language.js';
import {listen} from './live.js';
import {words} from './words.js';

const say = wordsOf(words);
const page = document.getElementById('page');
let account;
let shown = null;
let early;

/** Of the answers that are on their way, one that was asked for before what is drawn is not drawn any more. */
let turns = 0;
let drawn = 0;

/** What can be sent for a case that is under way. */
const AMENDMENTS = ['evidence', 'refused'];

/** Where the header says one is, for views that it does not name. */
const PLACES = {knowledge: 'me', new: 'cases', reasons: 'me', statistics: 'me', verification: 'me'};

/**
 * A view gives {title, nodes, state}: what to draw, and what it was drawn from, so that a refresh draws only what has changed. What the list of
 * cases does not need is loaded when somebody goes there.
 */
const VIEWS = {
  async cases(caseNumber, kind, ...steps) {
    if (AMENDMENTS.includes(kind)) {
      return (await import('./request/request.js')).amendView(caseNumber, kind, steps, account);
    }
    return caseNumber ? (await import('./case.js')).caseView(caseNumber, account) : casesView(account, askedBefore());
  },
  guide: async () => (await import('./guide.js')).guideView(),
  knowledge: async (table, version) => (await import('./knowledge/knowledge.js')).knowledgeView(account, table, version),
  me: async () => (await import('./me.js')).meView(),
  messages: async () => (await import('./messages.js')).messagesView(countUnread),
  new: async () => (await import('./request/request.js')).requestView(account),
  reasons: async () => (await import('./reasons/catalogue.js')).reasonsView(account),
  statistics: async (from, to) => (await import('./statistics/statistics.js')).statisticsView(account, from, to),
  verification: async () => (await import('./verification.js')).verificationView(),
};

/** The list that was asked for together with the account, once. */
function askedBefore() {
  const list = early;
  early = undefined;
  return list;
}

function route() {
  const [, name, ...rest] = location.hash.split('/');
  const place = name in VIEWS ? name : 'cases';
  return {place, view: () => VIEWS[place](...rest.map(decodeURIComponent))};
}

/** Shows what the address says. A refresh keeps the reader's place and says nothing when it fails. */
async function show({refresh = false} = {}) {
  const {place, view} = route();
  const at = location.hash;
  const turn = ++turns;
  const overtaken = () => at !== location.hash || turn < drawn;
  if (!refresh) {
    header(PLACES[place] ?? place);
    drawn = turn;
    shown = null;
    page.replaceChildren(dom('div', {class: 'waiting', role: 'status', 'aria-label': say('loading')}));
  }
  try {
    const fresh = await view();
    if (!overtaken() && (!refresh || (fresh.state !== shown && !busy()))) {
      const first = shown === null;
      drawn = turn;
      shown = fresh.state;
      page.replaceChildren(...fresh.nodes);
      document.title = `${fresh.title} · ${say('product')}`;
      if (first) {
        window.scrollTo(0, 0);
        page.querySelector('h1')?.focus({preventScroll: true});
      }
    }
  } catch (trouble) {
    if (trouble instanceof Refused && trouble.status === 401) {
      toLogin();
    } else if (!refresh && !overtaken()) {
      page.replaceChildren(failure(trouble));
      page.querySelector('h1').focus({preventScroll: true});
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

/** Whoever types, or reads a token, keeps his page as it is; so does what he typed and has not sent. */
function busy() {
  return document.querySelector('dialog[open], [data-revealed], [data-busy], .verify-form, .request, '
      + '.desk-share-fields :focus, .desk-share-fields input:not(:placeholder-shown)') !== null;
}

async function start() {
  if (['', '#/', '#/cases'].includes(location.hash)) {
    early = listOfCases();
    early.catch(() => null); // told when it is shown
  }
  try {
    account = await get('/api/account');
  } catch (trouble) {
    if (trouble.status === 401) {
      toLogin();
    } else {
      page.replaceChildren(trouble.status === 0 ? await (await import('./offline.js')).offlineScreen(start) : failure(trouble));
    }
    return;
  }
  speak(account.language);
  window.addEventListener('hashchange', () => show());
  listen(() => {
    countUnread();
    if (!busy()) {
      show({refresh: true});
    }
  });
  await show();
  await Promise.all([import('./request/draft.js'), import('./push.js')])
      .then(([{forgetOthers}, {renew}]) => Promise.all([forgetOthers(account.id), renew(account.id)]));
}

start();
