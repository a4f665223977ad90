// The case behind a task, as the desk tells it.
import {get} from '../api.js';
import {evidenceList, timelineList} from '../case-parts.js';
import {dom} from '../dom.js';
import {moment} from '../time.js';
import {background} from './background.js';
import {say} from './frame.js';
import {comparison, deviceFacts, measured, ruleBehind, seenEvidence} from './seen.js';

/** The case whose number the process keeps, as its reader may see it. */
export async function readCase(camForm) {
  return get(pathOf(camForm));
}

/** For agents: with what there is around it. */
export async function readCaseFile(camForm) {
  const [found, around] = await Promise.all([readCase(camForm), get(`${pathOf(camForm)}/background`)]);
  return {...found, background: around};
}

function pathOf(camForm) {
  return `/api/cases/${encodeURIComponent(camForm.variableManager.variableValue('caseNumber'))}`;
}

/** Pictures beside what was read from them, then what speaks against it and what happened. */
export function caseFile(found) {
  const current = found.evidence.filter(each => each.current).sort((a, b) => b.purpose.localeCompare(a.purpose)); // the label first
  const earlier = found.evidence.filter(each => !each.current);
  return [
    comparison(found),
    dom('div', {class: 'desk-beside'},
        dom('div', {class: 'desk-large'}, current.map(each => seenEvidence(found.caseNumber, each))),
        dom('div', {}, dom('h3', {class: 'desk-heading'}, say('case.read')), facts(found))),
    part('case.findings', found.findings.length === 0 ? dom('p', {class: 'desk-soft'}, say('case.no-findings')) : findings(found.findings)),
    dom('div', {class: 'desk-twin'}, background(found.background)),
    earlier.length === 0 ? null : part('case.earlier', evidenceList(found.caseNumber, earlier)),
    dom('details', {class: 'desk-more'}, dom('summary', {}, say('case.timeline')), timelineList(found.timeline)),
  ].filter(Boolean);
}

function facts(found) {
  const rows = [
    ['case.number', dom('a', {class: 'desk-link', href: `/app/#/cases/${encodeURIComponent(found.caseNumber)}`, target: '_blank'}, found.caseNumber)],
    ...deviceFacts(found),
    ['case.connection', say(`connection.${found.connection}`)],
    ['case.opened', moment(found.openedAt)],
  ];
  return dom('dl', {class: 'desk-facts'}, rows.map(([key, value]) => [dom('dt', {}, say(key)), dom('dd', {}, value)]));
}

function findings(list) {
  return dom('ul', {class: 'desk-findings'}, list.map(each => dom('li', {}, each.text, ruleBehind(each), measured(each))));
}

function part(key, content) {
  return dom('section', {class: 'desk-part'}, dom('h3', {class: 'desk-heading'}, say(key)), content);
}
