// What the app shows when it is opened without a network: the truth, and what is safe on this device.
import {get} from './api.js';
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {liveWords} from './live-words.js';
import {moment} from './time.js';

const say = wordsOf(liveWords);
const DATABASE = 'resetdesk';
const ASK = 4_000;
const DRAFTS = 'drafts';

/** A screen that asks by itself whether there is a network, and then calls again(). */
export async function offlineScreen(again) {
  let next = setTimeout(ask, ASK);
  window.addEventListener('online', ask);
  const draft = await newestDraft().catch(() => null);
  return dom('div', {class: 'desk-card empty'},
      dom('h1', {class: 'lead', tabindex: '-1'}, say('offline.title')),
      dom('p', {class: 'desk-soft'}, say('offline.text')),
      draft === null ? null : dom('p', {class: 'desk-notice'}, say('offline.draft'), ' ', moment(new Date(draft.savedAt).toISOString())),
      dom('div', {class: 'desk-actions'},
          dom('button', {type: 'button', class: 'desk-button is-main', onclick: ask}, say('offline.retry'))));

  async function ask() {
    clearTimeout(next);
    next = setTimeout(ask, ASK);
    const reached = await get('/api/account').then(() => true, trouble => trouble.status !== 0);
    if (reached) {
      clearTimeout(next);
      window.removeEventListener('online', ask);
      again();
    }
  }
}

/** Of a request that was begun here and is not sent; null where there is none. */
export async function newestDraft() {
  const known = await indexedDB.databases();
  if (!known.some(each => each.name === DATABASE)) {
    return null; // opening it would make one without its stores
  }
  const drafts = await new Promise((done, failed) => {
    const opening = indexedDB.open(DATABASE);
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains(DRAFTS)) {
        database.close();
        done([]);
        return;
      }
      const all = database.transaction(DRAFTS).objectStore(DRAFTS).getAll();
      all.onsuccess = () => done(all.result);
      all.onerror = () => failed(all.error);
      database.close();
    };
  });
  return drafts.filter(each => each?.savedAt).sort((one, other) => other.savedAt - one.savedAt)[0] ?? null;
}
