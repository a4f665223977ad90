// Withdrawing a case: asked twice, because it cannot be undone.
import {send} from './api.js';
import {ask} from './ask.js';
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {words} from './words.js';

const say = wordsOf(words);

export function withdrawButton(caseNumber) {
  return dom('button', {type: 'button', class: 'desk-button is-grave', onclick: () => ask({
    title: say('withdraw.title'),
    content: [dom('p', {}, say('withdraw.text')), dom('p', {class: 'desk-notice is-warning'}, say('withdraw.warning'))],
    yes: say('withdraw.yes'),
    no: say('withdraw.no'),
    grave: true,
    act: () => send('POST', `/api/cases/${encodeURIComponent(caseNumber)}/withdraw`),
  })}, say('action.withdraw'));
}
