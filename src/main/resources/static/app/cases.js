// The list of cases.
import {get} from './api.js';
import {badge} from './badge.js';
import {dom, icon} from './dom.js';
import {wordsOf} from './language.js';
import {expected} from './queue.js';
import {moment} from './time.js';
import {words} from './words.js';

const SIZE = 20;
const STATES = ['IN_PROGRESS', 'NEEDS_ACTION', 'TO_CONFIRM', 'CLOSED'];
const NEW_CASE = '#/new';
const say = wordsOf(words);
let filter = '';
let wanted = SIZE;

/** Asks for the list; whoever knows early that it will be shown need not wait for the account. */
export function listOfCases() {
  return get(`/api/cases?${filter ? `state=${filter}&` : ''}page=0&size=${wanted}`);
}

export async function casesView(account, list = listOfCases()) {
  const {items, total} = await list;
  const staff = account.groups.some(group => group === 'support' || group === 'supervisor');
  const title = say(staff ? 'title.all-cases' : 'title.cases');
  const nodes = [
    dom('div', {class: 'page-head'},
        dom('h1', {tabindex: '-1'}, title),
        account.verified ? dom('a', {class: 'desk-button is-main new-case', href: NEW_CASE}, icon('plus'), say('case.new')) : null),
    account.verified || staff ? null : unverified(account),
    total === 0 && !filter ? null : filters(),
    total === 0 ? empty(account) : dom('ul', {class: 'cards is-grid'}, items.map(each => dom('li', {}, caseCard(each)))),
    items.length < total ? more() : null,
  ].filter(Boolean);
  return {title, nodes, state: JSON.stringify([filter, items, total])};
}

/** The name leads to the case, and so does the whole card; what is to be confirmed has a button that says so. */
function caseCard(each) {
  const href = `#/cases/${encodeURIComponent(each.caseNumber)}`;
  const name = each.model || say(each.state === 'CLOSED' ? 'case.unread-device' : 'case.unknown-device');
  return dom('article', {class: `desk-card case is-${each.state}`},
      dom('div', {class: 'case-top'},
          dom('h2', {class: 'case-name'}, dom('a', {href}, name, dom('span', {class: 'desk-hidden'}, `, ${each.caseNumber}`))),
          each.state === 'TO_CONFIRM' ? null : badge(each)),
      each.serialNumber ? dom('p', {class: 'case-line'}, say('case.serial', {serial: each.serialNumber})) : null,
      each.state === 'TO_CONFIRM'
        ? dom('div', {class: 'desk-actions'}, dom('a', {class: 'desk-button is-main', href, 'aria-label': `${say('state.TO_CONFIRM')}, ${each.caseNumber}`}, say('state.TO_CONFIRM'))) : null,
      dom('p', {class: 'case-foot'},
          dom('span', {class: 'case-number'}, each.caseNumber),
          dom('span', {}, say('case.opened'), ' ', moment(each.openedAt)),
          ahead(each)));
}

function ahead({queuePosition, estimatedAt, estimatedFrom}) {
  if (queuePosition === null && estimatedAt === null) {
    return null;
  }
  return dom('span', {class: 'ahead'},
      queuePosition === null ? '' : say('queue.short', {place: queuePosition}),
      queuePosition === null || estimatedAt === null ? '' : ' · ',
      ...(estimatedAt === null ? [] : [say('queue.short-estimate'), ' ', ...expected({estimatedAt, estimatedFrom})]));
}

function filters() {
  const chip = (state, word) => dom('button',
      {type: 'button', 'aria-pressed': String(filter === state), onclick: () => choose(state)}, word);
  return dom('div', {class: 'chips', role: 'group', 'aria-label': say('filter.label')},
      chip('', say('filter.all')), STATES.map(state => chip(state, say(`state.${state}`))));
}

function choose(state) {
  filter = state;
  wanted = SIZE;
  again();
}

function more() {
  return dom('div', {class: 'more'}, dom('button', {class: 'desk-button', onclick: () => {
    wanted += SIZE;
    again();
  }}, say('case.more')));
}

function again() {
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function empty(account) {
  if (filter) {
    return dom('div', {class: 'desk-card empty'}, icon('tray'), dom('p', {}, say('cases.empty-state')));
  }
  return dom('div', {class: 'desk-card empty'}, icon('tray'),
      dom('p', {class: 'lead'}, say('cases.empty')),
      account.verified ? dom('p', {class: 'desk-soft'}, say('cases.empty.text')) : null,
      account.verified ? dom('div', {class: 'desk-actions'}, dom('a', {class: 'desk-button is-main', href: NEW_CASE}, say('case.new'))) : null);
}

function unverified(account) {
  return dom('div', {class: 'desk-card verify-card'},
      dom('h2', {class: 'lead'}, say('unverified.title')),
      dom('p', {}, say('unverified.text')),
      account.groups.includes('applicant')
        ? dom('div', {class: 'desk-actions'}, dom('a', {class: 'desk-button is-main', href: '#/verification'}, say('unverified.ask'))) : null);
}
