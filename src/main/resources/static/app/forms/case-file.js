// The case behind a task, as the desk tells it.
import {get} from '../api.js';
import {evidenceList, timelineList} from '../case-parts.js';
import {dom} from '../dom.js';
import {moment} from '../time.js';
import {say} from './frame.js';
import {comparison, deviceFacts, measured, seenEvidence} from './seen.js';

/** Reads the case whose number the process keeps. */
export function readCase(camForm) {
  return get(`/api/cases/${encodeURIComponent(camForm.variableManager.variableValue('caseNumber'))}`);
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
  return dom('ul', {class: 'desk-findings'}, list.map(each => dom('li', {}, each.text, measured(each))));
}

function part(key, content) {
  return dom('section', {class: 'desk-part'}, dom('h3', {class: 'desk-heading'}, say(key)), content);
}
