// How the desk stands, on Cockpit's dashboard: cases by state, who waits longest, failures by cause.
import {get} from '../api.js';
import {badge} from '../badge.js';
import {dom} from '../dom.js';
import {moment} from '../time.js';
import {caseLink, part, table} from './table.js';
import {say} from './words.js';

export async function overview() {
  const {states, waiting, incidents} = await get('/api/cockpit/overview');
  return [
    dom('h2', {class: 'desk-title'}, say('overview.title')),
    dom('ul', {class: 'cockpit-states', 'aria-label': say('overview.states')}, states.map(state)),
    dom('div', {class: 'cockpit-columns'},
        part('overview.waiting', waiting.length === 0, table(say('overview.waiting'), ['case', 'device', 'for', 'since'], waiting.map(row))),
        part('overview.incidents', incidents.length === 0,
            table(say('overview.incidents'), ['cause', 'count', 'oldest'], incidents.map(cause)))),
  ];
}

function state({state: name, count, oldestAt}) {
  return dom('li', {}, badge({state: name}), dom('strong', {}, count),
      dom('span', {class: 'desk-soft'}, oldestAt ? [say('column.oldest'), ' ', moment(oldestAt)] : null));
}

function row({caseNumber, model, queuedAt, person, takenBy}) {
  const who = takenBy ? say('waiting.taken', {name: takenBy.name}) : say(person ? 'waiting.person' : 'waiting.desk');
  return [caseLink(caseNumber), model ?? '–', who, moment(queuedAt)];
}

function cause({step, message, count, oldestAt, instanceId}) {
  return [
    [dom('div', {}, message), dom('div', {class: 'desk-soft'}, step, ' · ',
        dom('a', {class: 'desk-link', href: `#/process-instance/${instanceId}/runtime?tab=incidents-process-instance-tab`}, say('overview.open')))],
    count, moment(oldestAt),
  ];
}
