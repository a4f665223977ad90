// A case, whole: what was sent and read, what speaks against it, who decided, who was told, and what the audit says.
import {call, get} from '../api.js';
import {badge} from '../badge.js';
import {evidenceList, timelineList} from '../case-parts.js';
import {dom} from '../dom.js';
import {say as sayForms} from '../forms/frame.js';
import {comparison, deviceFacts, measured, seenEvidence} from '../forms/seen.js';
import {wordsOf} from '../language.js';
import {moment} from '../time.js';
import {words as appWords} from '../words.js';
import {auditTable, decisionTable, noticeTable, tokenTable} from './case-tables.js';
import {part} from './table.js';
import {say} from './words.js';

const sayApp = wordsOf(appWords);

const NUMBER = /^RD-\d{4}-\d+$/;

/** The tab of an instance: its business key is the case's number. */
export async function caseOfInstance(instanceId, {engineApi}) {
  const {businessKey} = await get(`${engineApi}/process-instance/${encodeURIComponent(instanceId)}`);
  if (!NUMBER.test(businessKey ?? '')) {
    return [dom('p', {class: 'desk-notice'}, say('case.not-ours'))];
  }
  const found = await fileOf(businessKey);
  return [head(found, dom('a', {class: 'desk-button', href: `#/desk/${businessKey}`}, say('case.page'))), ...parts(found)];
}

/** The page of a case, running or not. */
export async function casePage(caseNumber) {
  const found = await fileOf(caseNumber);
  const instance = found.state === 'CLOSED' ? null : await instanceOf(found.caseNumber);
  return [
    dom('a', {class: 'desk-link cockpit-back', href: '#/desk'}, '‹ ', say('case.back')),
    head(found, instance ? dom('a', {class: 'desk-button', href: `#/process-instance/${instance}/runtime`}, say('case.instance')) : null),
    ...parts(found),
  ];
}

function fileOf(caseNumber) {
  return get(`/api/cockpit/cases/${encodeURIComponent(caseNumber)}`);
}

async function instanceOf(businessKey) {
  const answer = await call('POST', '/engine-rest/process-instance?maxResults=1', {businessKey}).catch(() => null);
  return answer ? (await answer.json())[0]?.id : null;
}

function head(found, action) {
  const facts = [
    ['case.requester', found.requester.name],
    ['case.model', found.model],
    ['case.serial', found.serialNumber],
    ['case.connection', sayApp(`connection.${found.connection}`)],
    ['case.opened', moment(found.openedAt)],
    ['case.updated', moment(found.updatedAt)],
    ['case.erased', found.erasedAt ? moment(found.erasedAt) : null],
  ].filter(([, value]) => value);
  return [
    dom('div', {class: 'cockpit-head'}, dom('h2', {class: 'desk-title'}, found.caseNumber), badge(found), action),
    found.erasedAt ? dom('p', {class: 'desk-notice'}, say('case.erased.text')) : null,
    dom('dl', {class: 'cockpit-facts'}, facts.map(([key, value]) => dom('div', {}, dom('dt', {}, say(key)), dom('dd', {}, value)))),
  ].filter(Boolean);
}

function parts(found) {
  const current = found.evidence.filter(each => each.current).sort((a, b) => b.purpose.localeCompare(a.purpose)); // the label first
  const earlier = found.evidence.filter(each => !each.current);
  return [
    current.length === 0 ? null : part('part.evidence', false, [
      comparison(found),
      dom('div', {class: 'desk-large cockpit-pictures'}, current.map(each => seenEvidence(found.caseNumber, each)), read(found)),
    ]),
    earlier.length === 0 ? null : part('part.earlier', false, evidenceList(found.caseNumber, earlier)),
    dom('div', {class: 'cockpit-columns'},
        part('part.findings', found.findings.length === 0, dom('ul', {class: 'desk-findings'}, found.findings.map(finding))),
        part('part.timeline', false, timelineList(found.timeline))),
    part('part.decisions', found.decisions.length === 0, decisionTable(found)),
    part('part.tokens', found.tokens.length === 0, tokenTable(found)),
    part('part.notices', found.notices.length === 0, noticeTable(found)),
    part('part.audit', found.audit.length === 0, auditTable(found)),
  ];
}

/** What the feature code says of the device, its signature verified. */
function read(found) {
  return dom('div', {}, dom('h4', {class: 'desk-heading'}, say('part.read')),
      dom('dl', {class: 'desk-facts'}, deviceFacts(found).map(([key, value]) => [dom('dt', {}, sayForms(key)), dom('dd', {}, value)])));
}

function finding(found) {
  return dom('li', {}, found.text, measured(found));
}
