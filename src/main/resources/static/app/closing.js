// The end of a case: the device took the new password, or it did not.
import {ask} from './ask.js';
import {dom} from './dom.js';
import {complete, text} from './engine.js';
import {wordsOf} from './language.js';
import {words} from './case-words.js';

const say = wordsOf(words);

export function accepted(taskId) {
  return complete(taskId, {deviceAnswer: text('ACCEPTED')});
}

export function closing(caseNumber, taskId) {
  return dom('section', {class: 'desk-card closing', 'aria-labelledby': 'closing'},
      dom('h2', {class: 'desk-heading', id: 'closing'}, say('closing.title')),
      dom('p', {class: 'desk-soft'}, say('closing.text')),
      dom('div', {class: 'desk-actions'},
          dom('button', {type: 'button', class: 'desk-button is-main', onclick: () => ask({
            title: say('closing.ask'),
            content: dom('p', {}, say('closing.ask.text')),
            yes: say('closing.yes'),
            no: say('closing.no'),
            act: () => accepted(taskId),
          })}, say('closing.close')),
          dom('a', {class: 'desk-button is-quiet', href: `#/cases/${encodeURIComponent(caseNumber)}/refused`}, say('closing.refused'))));
}
