// Finding a case, open or closed, by number, device or requester.
import {get} from '../api.js';
import {badge} from '../badge.js';
import {dom} from '../dom.js';
import {moment} from '../time.js';
import {caseLink, table} from './table.js';
import {say} from './words.js';

const REMEMBERED = 'resetdesk.cockpit.search';

/** The last search is still there when one comes back from a case. */
export async function searchPage() {
  const input = dom('input', {class: 'desk-input', id: 'desk-search', type: 'search', name: 'query', autocomplete: 'off',
    'aria-describedby': 'desk-search-hint', value: sessionStorage.getItem(REMEMBERED) ?? ''});
  const results = dom('div', {class: 'cockpit-results', 'aria-live': 'polite'});
  const form = dom('form', {role: 'search', class: 'cockpit-search', onsubmit: event => {
    event.preventDefault();
    sessionStorage.setItem(REMEMBERED, input.value);
    show(results, input.value.trim());
  }},
  dom('label', {class: 'desk-label', for: 'desk-search'}, say('search.label')),
  dom('div', {class: 'cockpit-ask'}, input, dom('button', {class: 'desk-button is-main', type: 'submit'}, say('search.button'))),
  dom('p', {class: 'desk-soft', id: 'desk-search-hint'}, say('search.hint')));
  await show(results, input.value.trim());
  return [dom('h2', {class: 'desk-title'}, say('search.title')), form, results];
}

async function show(results, query) {
  results.classList.add('waiting');
  try {
    const found = await get(`/api/cockpit/cases?query=${encodeURIComponent(query)}`);
    results.replaceChildren(...list(query, found).filter(Boolean));
  } catch (trouble) {
    results.replaceChildren(dom('p', {class: 'desk-notice is-error', role: 'alert'}, trouble.message || say('trouble')));
  }
  results.classList.remove('waiting');
}

function list(query, {items, more}) {
  const title = query === '' ? say('search.newest') : say('search.found', {query});
  if (items.length === 0) {
    return [dom('p', {class: 'desk-notice'}, query === '' ? say('none') : say('search.nothing', {query}))];
  }
  return [
    dom('h3', {class: 'desk-heading'}, title),
    table(title, ['case', 'state', 'device', 'requester', 'opened', 'closed'], items.map(row)),
    more ? dom('p', {class: 'desk-soft'}, say('search.more')) : null,
  ];
}

function row(found) {
  return [
    caseLink(found.caseNumber), badge(found),
    [found.model, found.serialNumber ? dom('div', {class: 'cockpit-code'}, found.serialNumber) : null],
    found.requester.name, moment(found.openedAt), found.closedAt ? moment(found.closedAt) : '–',
  ];
}
