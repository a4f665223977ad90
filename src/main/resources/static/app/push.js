// Notifications while the app is closed: asked for by the reader, on this device, and by nobody else.
import {get, send} from './api.js';
import {dom} from './dom.js';
import {install} from './installed.js';
import {wordsOf} from './language.js';
import {liveWords} from './live-words.js';

const OWNER = 'resetdesk.push';
const PATH = '/api/push/subscriptions';
const say = wordsOf(liveWords);

/** A card with a switch, or with why there is none; null where the desk does not push. accountId: whose notifications. */
export async function pushSwitch(accountId) {
  const {publicKey} = await get('/api/push').catch(() => ({publicKey: null}));
  if (!publicKey) {
    return null;
  }
  const card = dom('section', {class: 'desk-card push-card'});
  draw(card, await stateNow(accountId), publicKey, accountId);
  return card;
}

/** unsupported, denied, on or off. */
export async function stateNow(accountId) {
  if (!('PushManager' in window) || !('Notification' in window) || !navigator.serviceWorker) {
    return 'unsupported';
  }
  if (Notification.permission === 'denied') {
    return 'denied';
  }
  const subscribed = await here();
  return subscribed && owner() === accountId && Notification.permission === 'granted' ? 'on' : 'off';
}

/** At each start: the desk forgets a subscription with the session in which it was last seen. */
export async function renew(accountId) {
  if (owner() === accountId && await stateNow(accountId) === 'on') {
    await send('POST', PATH, (await here()).toJSON()).catch(() => null);
  }
}

/** At logout: whoever uses this device next hears nothing of this account. */
export async function forgetHere() {
  const subscribed = await here().catch(() => null);
  own(null);
  if (subscribed) {
    await send('DELETE', PATH, {endpoint: subscribed.endpoint}).catch(() => null); // ends with the session all the same
    await subscribed.unsubscribe().catch(() => false);
  }
}

function draw(card, state, publicKey, accountId, failed = false) {
  const told = dom('p', {role: 'status', class: failed ? 'desk-notice is-error' : 'desk-soft'},
      failed ? say('push.failed') : ['denied', 'unsupported'].includes(state) ? say(`push.${state}`) : '');
  card.replaceChildren(
      dom('h2', {class: 'desk-heading'}, say('push.title')),
      dom('p', {class: 'desk-soft'}, say('push.text')),
      ...(['on', 'off'].includes(state) ? [toggle(card, state, publicKey, accountId)] : []),
      ...(told.textContent ? [told] : []));
}

function toggle(card, state, publicKey, accountId) {
  const button = dom('button', {
    type: 'button', role: 'switch', class: 'push-switch', 'aria-checked': String(state === 'on'),
    onclick: async () => {
      button.disabled = true;
      const failed = await (state === 'on' ? forgetHere() : begin(publicKey, accountId)).then(() => false, () => true);
      draw(card, await stateNow(accountId), publicKey, accountId, failed);
      card.querySelector('.push-switch')?.focus();
    },
  }, dom('span', {class: 'push-name'}, say('push.switch')), dom('span', {'aria-hidden': 'true'}, say(`push.${state}`)));
  return button;
}

async function begin(publicKey, accountId) {
  if (await Notification.requestPermission() !== 'granted') {
    return;
  }
  const registration = await install();
  await navigator.serviceWorker.ready;
  const subscribed = await registration.pushManager.subscribe({userVisibleOnly: true, applicationServerKey: publicKey});
  await send('POST', PATH, subscribed.toJSON());
  own(accountId);
}

async function here() {
  const registration = await navigator.serviceWorker?.getRegistration('/app/');
  return await registration?.pushManager?.getSubscription() ?? null;
}

function owner() {
  try {
    return localStorage.getItem(OWNER);
  } catch {
    return null;
  }
}

function own(accountId) {
  try {
    if (accountId === null) {
      localStorage.removeItem(OWNER);
    } else {
      localStorage.setItem(OWNER, accountId);
    }
  } catch {
    // then the switch says off at the next start, and can be pressed again
  }
}
