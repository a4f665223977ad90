// Parts of a case that the app and the forms in Tasklist show alike.
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {moment} from './time.js';
import {words} from './words.js';

const say = wordsOf(words);

export function timelineList(timeline) {
  const latest = timeline.reduce((a, b) => (a.at >= b.at ? a : b)).at;
  const newestFirst = [...timeline].sort((a, b) => b.at.localeCompare(a.at));
  return dom('ol', {class: 'desk-timeline'},
      newestFirst.map(each => dom('li', {class: each.at === latest ? 'is-latest' : null}, each.text, moment(each.at))));
}

export function findingList(findings) {
  return dom('ul', {class: 'desk-findings'}, findings.map(each => dom('li', {}, each.text)));
}

/** Why a person asks for evidence, and what he added. */
export function reasonAsked({reason, comment}) {
  return dom('div', {class: 'desk-notice is-warning'},
      dom('p', {}, dom('strong', {}, reason.text)),
      comment ? dom('p', {}, say('evidence.comment'), ' ', dom('q', {}, comment)) : null);
}

export function evidenceList(caseNumber, evidence) {
  return dom('ul', {class: 'desk-pictures'}, evidence.map(each => dom('li', {}, picture(caseNumber, each))));
}

/** Where the desk shows a piece of evidence. */
export function evidenceAddress(caseNumber, id) {
  return `/api/cases/${encodeURIComponent(caseNumber)}/evidence/${encodeURIComponent(id)}`;
}

/** A piece of evidence; a feature code that came as text has no picture, which only the missing picture tells. */
export function picture(caseNumber, {id, purpose, receivedAt, current}) {
  const address = evidenceAddress(caseNumber, id);
  const name = say(`evidence.${purpose}`);
  const frame = dom('a', {class: 'desk-frame', href: address, target: '_blank', rel: 'noopener'});
  frame.append(dom('img', {src: address, alt: name, onerror: () => {
    frame.removeAttribute('href');
    frame.replaceChildren(say('evidence.text'));
  }}));
  return dom('figure', {class: current ? 'desk-picture' : 'desk-picture is-replaced'}, frame,
      dom('figcaption', {}, current ? name : `${name} (${say('evidence.replaced')})`, dom('br'), dom('span', {class: 'desk-soft'}, moment(receivedAt))));
}
