// News as they happen: a stream while the page is seen, questions from time to time where there is none.
import {get} from './api.js';
import {install} from './installed.js';
import {missingNetwork, tellNews} from './live-notice.js';

const ASK_WITHOUT_STREAM = 15_000;
const ASK_WITH_STREAM = 60_000; // places in the queue move without any news
const AFTERWARDS = 3_000; // what a change brings along, such as the next task, may follow it closely
const PAUSES = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000, 300_000];

/** How long to wait after so many failures, 80 to 120 % of it, so that not everybody comes back at the same moment. */
export function pause(failures, chance = Math.random()) {
  return Math.round(PAUSES[Math.min(failures, PAUSES.length) - 1] * (0.8 + 0.4 * chance));
}

/** Calls onNews() whenever something may have changed; never while the page is hidden. Returns a function that ends it. */
export function listen(onNews) {
  const told = new Set();
  let stream = null;
  let last = null; // where the next stream goes on
  let failures = 0;
  let again;
  let asking;
  let soon;
  let later;

  const seen = () => document.visibilityState === 'visible';
  const connected = () => stream?.readyState === EventSource.OPEN;

  function news() {
    clearTimeout(soon);
    clearTimeout(later);
    soon = setTimeout(onNews, 200); // several at once are one
    later = setTimeout(() => seen() && onNews(), AFTERWARDS);
  }

  function open() {
    close();
    if (!seen() || !window.EventSource) {
      return;
    }
    const opened = new EventSource('/api/messages/stream' + (last === null ? '' : `?after=${encodeURIComponent(last)}`));
    stream = opened;
    opened.addEventListener('open', () => {
      failures = 0;
      missingNetwork(false);
      ask();
    });
    opened.addEventListener('message', event => {
      last = event.lastEventId;
      const message = JSON.parse(event.data);
      if (!told.has(message.id)) {
        told.add(message.id);
        tellNews(message);
        news();
      }
    });
    opened.addEventListener('case', event => {
      last = event.lastEventId || last;
      news();
    });
    opened.addEventListener('error', () => {
      if (stream === opened) {
        close();
        failures += 1;
        again = setTimeout(open, pause(failures));
        ask();
      }
    });
  }

  function close() {
    clearTimeout(again);
    stream?.close();
    stream = null;
  }

  /** Asks now, and then from time to time. */
  async function ask() {
    clearTimeout(asking);
    if (!seen()) {
      return;
    }
    asking = setTimeout(ask, connected() ? ASK_WITH_STREAM : ASK_WITHOUT_STREAM);
    const reached = await get('/api/messages?unread=true&size=1').then(() => true, trouble => trouble.status !== 0);
    missingNetwork(!reached);
    if (reached) {
      onNews();
    }
  }

  function shownOrHidden() {
    if (seen()) {
      failures = 0;
      open();
      ask();
    } else {
      close();
      clearTimeout(asking);
    }
  }

  const online = () => shownOrHidden();
  const offline = () => missingNetwork(true);
  document.addEventListener('visibilitychange', shownOrHidden);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  missingNetwork(!navigator.onLine);
  install();
  open();
  asking = setTimeout(ask, ASK_WITHOUT_STREAM);
  return () => {
    close();
    [soon, later, asking].forEach(clearTimeout);
    document.removeEventListener('visibilitychange', shownOrHidden);
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
}
