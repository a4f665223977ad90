// Becoming verified: asking, waiting, entering the code.
import {get, send} from './api.js';
import {dom} from './dom.js';
import {moment} from './time.js';
import {askFields, codeField, NEW_CODE, say} from './verification-fields.js';

const START = '/engine-rest/process-definition/key/account-verification/submit-form';
const AGAIN = ['REFUSED', 'UNANSWERED', 'NOT_REDEEMED', 'VERIFIED'];

export async function verificationView() {
  const [account, own] = await Promise.all([get('/api/account'), get('/api/verification')]);
  const nodes = [
    dom('div', {class: 'page-head'}, dom('h1', {tabindex: '-1'}, say('title'))),
    ...(account.verified ? [done()] : own.state === 'NONE' ? [await ask()] : await underWay(own)),
  ];
  return {title: say('title'), nodes, state: JSON.stringify([account.verified, own.state])};
}

function done() {
  return dom('div', {class: 'desk-card'},
      dom('h2', {class: 'lead'}, say('done.title')),
      dom('p', {}, say('done.text')),
      dom('div', {class: 'desk-actions'}, dom('a', {class: 'desk-button is-main', href: '#/cases'}, '→ ', say('done.cases'))));
}

async function ask() {
  const fields = await askFields();
  return card('verify-ask',
      dom('h2', {class: 'lead'}, say('card.title')), dom('p', {}, say('card.text')),
      form(fields, 'ask.button', variables => post(START, variables)));
}

async function underWay(own) {
  const named = {distributor: own.distributor?.name ?? say('unknown-distributor')};
  const told = card('verify-state',
      dom('p', {class: `desk-badge is-${own.state.toLowerCase()}`}, say(`state.${own.state}`)),
      dom('p', {}, say(`state.${own.state}.text`, named)),
      dom('p', {class: 'desk-soft'}, say('asked.of', own), ' · ', moment(own.askedAt)));
  if (own.state === 'CODE_SENT') {
    return [told, await redeem(own)];
  }
  return AGAIN.includes(own.state) ? [told, await ask()] : [told];
}

async function redeem(own) {
  const [task] = await get(`/engine-rest/task?processInstanceBusinessKey=${encodeURIComponent(own.key)}&taskDefinitionKey=redeemCode`);
  const path = `/engine-rest/task/${encodeURIComponent(task?.id ?? '')}/submit-form`;
  return card('verify-redeem',
      form(codeField(), 'redeem.button', variables => post(path, variables)),
      dom('p', {class: 'desk-soft verify-tries'}, own.triesLeft > 0 ? say('redeem.tries', {count: own.triesLeft}) : say('redeem.dead')),
      dom('p', {}, say('redeem.lost'), ' ',
          dom('button', {type: 'button', class: 'desk-button', title: say('redeem.new.hint'), onclick: async event => {
            event.target.disabled = true;
            await trying(event.target.closest('.desk-card'), () => post(path, NEW_CODE));
            event.target.disabled = false;
          }}, say('redeem.new'))));
}

function card(name, ...children) {
  return dom('div', {class: `desk-card ${name}`}, children);
}

function form(fields, button, sent) {
  return dom('form', {class: 'verify-form', novalidate: true, oninput: event => clear(event.currentTarget), onsubmit: async event => {
    event.preventDefault();
    const {missing, field, variables} = fields.collect();
    const place = event.target.closest('.desk-card');
    if (missing) {
      tell(place, say(missing));
      field.focus();
      return;
    }
    await trying(place, () => sent(variables));
  }}, fields.node, dom('div', {class: 'desk-actions'}, dom('button', {type: 'submit', class: 'desk-button is-main'}, say(button))));
}

async function trying(place, act) {
  try {
    await act();
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } catch (refused) {
    tell(place, refused.message || say('trouble'));
  }
}

function tell(place, words) {
  clear(place);
  place.querySelector('.verify-tries')?.remove(); // the refusal says how many are left
  place.querySelector('form').append(dom('p', {class: 'desk-notice is-error verify-trouble', role: 'alert'}, words));
}

function clear(place) {
  place.querySelector('.verify-trouble')?.remove();
}

function post(path, variables) {
  return send('POST', path, {variables});
}
