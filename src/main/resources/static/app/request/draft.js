// What somebody has entered so far, kept on this device until it is sent: reception may go, the tab may be closed, the battery die.
const DATABASE = 'resetdesk';
const DRAFTS = 'drafts';

let held = null; // {key, answers}

/**
 * The draft of this account, from this device, else a new one: of a new request, or about a case that is under way. Those of other
 * accounts are erased.
 */
export async function draftOf(account, about = '') {
  const key = about ? `${account} ${about}` : account;
  if (held?.key !== key) {
    await forgetOthers(account);
    held = {key, answers: await stored(store => store.get(key)).catch(() => null) ?? fresh()};
  }
  return {
    answers: held.answers,
    keep: changes => write(Object.assign(held.answers, changes, {savedAt: Date.now()})),
    renew: () => write(held.answers = fresh()),
    erase() {
      held.answers = fresh();
      return stored(store => store.delete(key), 'readwrite').catch(() => null);
    },
  };

  function write() {
    const {answers} = held;
    return stored(store => store.put(answers, key), 'readwrite').catch(() => null); // then it lives as long as the page
  }
}

/** Who logs in here next must not find another's pictures. */
export function forgetOthers(account) {
  return stored(store => {
    const keys = store.getAllKeys();
    keys.onsuccess = () => keys.result.filter(key => key.split(' ')[0] !== account).forEach(key => store.delete(key));
    return keys;
  }, 'readwrite').catch(() => null);
}

function fresh() {
  return {requestId: randomId()};
}

/** Sent again after a lost answer, it is recognised by this. */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID needs HTTPS
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** One request in one transaction; done when it is on the disk. A browser may forbid all of it. */
function stored(act, mode = 'readonly') {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(DRAFTS);
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(DRAFTS, mode);
      const request = act(transaction.objectStore(DRAFTS));
      transaction.oncomplete = () => {
        database.close();
        done(request.result);
      };
      transaction.onerror = transaction.onabort = () => {
        database.close();
        failed(transaction.error);
      };
    };
  });
}
