// One case: what to do now, the token, what was noticed, what was sent, what happened.
import {get} from './api.js';
import {badge} from './badge.js';
import {dom} from './dom.js';
import {evidenceList, findingList, reasonAsked, timelineList} from './case-parts.js';
import {words as caseWords} from './case-words.js';
import {closing} from './closing.js';
import {courseList} from './course.js';
import {deviceReset} from './device-reset.js';
import {wordsOf} from './language.js';
import {queueBox} from './queue.js';
import {shareBox} from './share-box.js';
import {moment} from './time.js';
import {supervision} from './supervise.js';
import {tokenBox} from './token-box.js';
import {withdrawButton} from './withdraw.js';
import {words} from './words.js';

const say = wordsOf(words, caseWords);

export async function caseView(caseNumber, account) {
  const found = await get(`/api/cases/${encodeURIComponent(caseNumber)}`);
  const action = name => found.actions.find(each => each.action === name);
  const staff = account.groups.some(group => group === 'support' || group === 'supervisor');
  const nodes = [
    dom('a', {class: 'back', href: '#/cases'}, '‹ ', say('nav.back')),
    dom('div', {class: 'page-head'}, dom('h1', {class: 'number', tabindex: '-1'}, found.caseNumber), badge(found)),
    dom('div', {class: 'columns'},
        dom('div', {class: 'stack'},
            staff ? null : now(found, action),
            section('case.findings', staff ? found.findings : notAsked(found), findingList),
            section('case.evidence', found.evidence, each => evidenceList(found.caseNumber, each))),
        dom('div', {class: 'stack'},
            section('case.timeline', found.timeline, each => staff ? timelineList(each) : courseList(found)), details(found),
            account.groups.includes('supervisor') ? await supervision(found) : null,
            action('WITHDRAW') ? withdrawButton(found.caseNumber) : null)),
  ];
  return {title: found.caseNumber, nodes, state: JSON.stringify(found)};
}

function now(found, action) {
  const what = found.state === 'CLOSED' ? found.outcome : found.state;
  const provide = action('PROVIDE_EVIDENCE');
  const confirm = action('CONFIRM');
  return [
    dom('section', {class: 'desk-card'},
        dom('p', {class: 'lead'}, say(`now.${what}`)),
        dom('p', {class: 'desk-soft'}, say(`now.${what}.text`)),
        found.awaited?.reason ? reasonAsked(found.awaited) : null,
        found.state === 'IN_PROGRESS' ? queueBox(found) : null,
        provide ? dom('div', {class: 'desk-actions'},
            dom('a', {class: 'desk-button is-main', href: `#/cases/${encodeURIComponent(found.caseNumber)}/evidence`}, say('action.provide'))) : null,
        action('REVEAL') && found.token ? token(found, confirm) : null),
    confirm ? closing(found.caseNumber, confirm.taskId) : null,
    !handsOver(found, confirm) && (action('SHARE') || found.shares.length > 0) ? dom('section', {class: 'desk-card'}, shareBox(found)) : null,
  ];
}

/** What was noticed, but for the one thing that a person asks for: that stands above, with what he added. */
function notAsked({findings, awaited}) {
  return findings.filter(each => each.text !== awaited?.reason?.text);
}

/** On the same network the app itself brings the token to the device. */
function handsOver(found, confirm) {
  return found.connection === 'SAME_NETWORK' && found.token && confirm;
}

/** The token, for the app to bring to the device or for its owner to take there; the second way is always open. */
function token(found, confirm) {
  const byHand = tokenBox(found.caseNumber, found.token);
  if (!handsOver(found, confirm)) {
    return dom('div', {class: 'part'}, byHand);
  }
  return [
    dom('div', {class: 'part'}, deviceReset(found.caseNumber, confirm.taskId)),
    dom('details', {class: 'part by-hand'},
        dom('summary', {}, say('device.by-hand')), dom('p', {class: 'desk-soft'}, say('device.by-hand.text')), byHand,
        dom('div', {class: 'part'}, shareBox(found))),
  ];
}

function details(found) {
  const facts = [
    ['case.model', found.model],
    ['case.serial-number', found.serialNumber],
    ['case.connection', say(`connection.${found.connection}`)],
    ['case.opened', moment(found.openedAt)],
    ['case.updated', moment(found.updatedAt)],
  ].filter(([, value]) => value);
  return dom('section', {class: 'desk-card'},
      dom('h2', {class: 'desk-heading'}, say('case.details')),
      dom('dl', {class: 'desk-facts'}, facts.map(([word, value]) => [dom('dt', {}, say(word)), dom('dd', {}, value)])));
}

function section(word, items, list) {
  return items.length === 0 ? null
    : dom('section', {class: 'desk-card'}, dom('h2', {class: 'desk-heading'}, say(word)), list(items));
}
