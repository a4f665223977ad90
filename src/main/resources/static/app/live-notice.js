// A calm notice of news in a corner where it covers no button, and a line under the header while there is no network.
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {liveWords} from './live-words.js';

const SHOWN_FOR = 12_000;
const say = wordsOf(liveWords);
const region = dom('div', {class: 'live-region', role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true'});
const network = dom('div', {class: 'live-network', role: 'status'});
let waiting = [];
let leaving;
let wasMissing = false;

/** What the desk has just told this account; several that nobody has put away become one notice. */
export function tellNews(message) {
  waiting.push(message);
  show(waiting.length === 1
    ? card(message.text, message.caseNumber && !location.hash.includes(message.caseNumber)
      ? link(`#/cases/${encodeURIComponent(message.caseNumber)}`, 'live.open') : null)
    : card(say('live.many', {count: waiting.length}), link('#/messages', 'live.messages')));
}

/** Says once that the network is gone, and once that it is back. */
export function missingNetwork(missing) {
  if (missing === wasMissing) {
    return;
  }
  wasMissing = missing;
  place();
  network.replaceChildren(...(missing ? [dom('p', {}, say('live.offline'))] : []));
  if (!missing) {
    show(card(say('live.online'), null));
  }
}

function link(href, word) {
  return dom('a', {class: 'desk-link', href, onclick: dismiss}, say(word));
}

function card(text, more) {
  return dom('div', {class: 'live-notice desk-card'},
      dom('div', {}, dom('p', {}, text), more),
      dom('button', {type: 'button', class: 'live-close', 'aria-label': say('live.close'), onclick: dismiss}, '×'));
}

function show(notice) {
  place();
  region.replaceChildren(notice);
  settle();
  notice.addEventListener('pointerenter', stay);
  notice.addEventListener('focusin', stay);
  notice.addEventListener('pointerleave', leave);
  notice.addEventListener('focusout', leave);
  leave();
}

function stay() {
  clearTimeout(leaving);
}

function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(dismiss, SHOWN_FOR);
}

function dismiss() {
  clearTimeout(leaving);
  waiting = [];
  region.replaceChildren();
}

/** Below, unless it lies over less above; so again with each screen that is shown under it. */
function settle() {
  const notice = region.firstElementChild;
  if (notice) {
    region.classList.remove('is-above');
    const below = covered(notice);
    region.classList.add('is-above');
    region.classList.toggle('is-above', covered(notice) < below);
  }
}

/** How much it hides of what could be pressed; what one cannot scroll clear of it counts more than all the rest. */
function covered(notice) {
  const own = notice.getBoundingClientRect();
  return [...document.querySelectorAll('main :is(a, button, input, select, textarea, summary)')]
      .filter(each => overlap(own, each.getBoundingClientRect()))
      .reduce((sum, each) => sum + (stays(each) ? 1000 : 1), 0);
}

function overlap(one, other) {
  return other.width > 0 && other.left < one.right && other.right > one.left && other.top < one.bottom && other.bottom > one.top;
}

function stays(element) {
  return ['fixed', 'sticky'].includes(getComputedStyle(element).position)
    || (element.parentElement !== null && element.parentElement.tagName !== 'MAIN' && stays(element.parentElement));
}

function place() {
  region.setAttribute('aria-label', say('live.region'));
  if (!region.isConnected) {
    const page = document.getElementById('page');
    page.before(network);
    document.body.append(region);
    new MutationObserver(settle).observe(page, {childList: true});
  }
}
