// What people decided, who was told, what tokens there were, and what the audit says of a case.
import {dom} from '../dom.js';
import {moment} from '../time.js';
import {table} from './table.js';
import {say} from './words.js';

const DESK = 'resetdesk';

export function decisionTable({decisions}) {
  return table(say('part.decisions'), ['when', 'who', 'decision', 'reason'], decisions.map(each => [
    moment(each.at), each.by.name,
    [dom('strong', {}, say(`verdict.${each.verdict}`)), dom('div', {class: 'desk-soft'}, say(`task.${each.task}`, {}, each.task))],
    [each.reason, each.comment ? dom('div', {class: 'cockpit-words'}, each.comment) : null],
  ]));
}

export function tokenTable({tokens, shares}) {
  return [
    table(say('part.tokens'), ['kind', 'state', 'fingerprint', 'issuer', 'issued', 'expires'], tokens.map(each => [
      say(`token.${each.kind}`), mark(each.state === 'LIVE' ? 'is-good' : '', say(`token.${each.state}`)),
      dom('span', {class: 'cockpit-code'}, each.fingerprint),
      each.enteredBy ? say('token.by', {issuer: each.issuer, name: each.enteredBy.name}) : each.issuer,
      moment(each.issuedAt), moment(each.expiresAt),
    ])),
    dom('p', {class: 'desk-soft'}, [say('part.tokens.secret'), shares.length === 0 ? '' : say('part.shares', {count: shares.length})].join(' ')),
  ];
}

export function noticeTable({notices}) {
  return table(say('part.notices'), ['when', 'to', 'message', 'mail'], notices.map(each => [
    moment(each.at), each.to.name,
    [each.text, dom('div', {class: 'desk-soft'}, each.readAt ? [say('message.read'), ' ', moment(each.readAt)] : say('message.unread'))],
    mail(each.mail),
  ]));
}

function mail(posted) {
  if (!posted) {
    return dom('span', {class: 'desk-soft'}, say('mail.none'));
  }
  return [
    mark({SENT: 'is-good', GIVEN_UP: 'is-IN_PROGRESS', WAITING: 'is-NEEDS_ACTION'}[posted.posting], say(`mail.${posted.posting}`)),
    dom('div', {class: 'desk-soft'}, moment(posted.at), posted.attempts > 1 ? ` · ${say('mail.attempts', {count: posted.attempts})}` : null),
    posted.error ? dom('div', {class: 'cockpit-code'}, posted.error) : null,
  ];
}

export function auditTable({audit}) {
  return [
    dom('p', {class: 'desk-soft'}, say('part.audit.note')),
    table(say('part.audit'), ['when', 'who', 'act', 'detail', 'seal'], audit.map(each => [
      moment(each.at), each.by.id === DESK ? say('actor.desk') : each.by.name, dom('span', {class: 'cockpit-code'}, each.action),
      dom('div', {class: 'cockpit-code cockpit-detail'}, Object.entries(each.detail).map(([name, value]) => dom('div', {}, `${name}: ${value}`))),
      [
        mark({BROKEN: 'is-IN_PROGRESS', WAITING: 'is-NEEDS_ACTION'}[each.seal] ?? 'is-good', say(`seal.${each.seal}`)),
        each.sequence ? dom('div', {class: 'desk-soft'}, say('seal.number', {number: each.sequence})) : null,
      ],
    ])),
  ];
}

function mark(kind, text) {
  return dom('span', {class: `desk-badge ${kind}`}, text);
}
