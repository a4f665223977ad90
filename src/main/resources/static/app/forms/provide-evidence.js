// Sending what was asked for; what was good stays.
import {picture, reasonAsked} from '../case-parts.js';
import {dom} from '../dom.js';
import {deadline} from '../time.js';
import {readCase} from './case-file.js';
import {featureCode} from './feature-code.js';
import {filePickers} from './file-picker.js';
import {Missing, nameButton, opening, say, sends} from './frame.js';

const FIRST = ['NEEDED', 'WELCOME', 'KEPT'];

export const open = opening(async (camForm, root) => {
  const found = await readCase(camForm);
  root.querySelector('#asked').append(...asked(found.awaited));
  const pieces = [...found.awaited.evidence].sort((a, b) => FIRST.indexOf(a.need) - FIRST.indexOf(b.need));
  root.querySelector('#pieces').append(...pieces.map(piece => section(found, piece)));
  const code = featureCode(root.querySelector('#feature-code'), {due: false});
  const files = filePickers(root.querySelector('#label'));
  code.prefer(found.connection === 'OTHER_NETWORK' ? 'PICTURE' : 'FILE');
  nameButton(root, 'evidence.button');

  sends(camForm, root, () => {
    const labelPhoto = files.labelPhoto();
    const variables = {...(labelPhoto === null ? {} : {labelPhoto}), ...code.collect()};
    if (Object.keys(variables).length === 0) {
      throw new Missing('missing.evidence', root.querySelector('.desk-section'));
    }
    return variables;
  });
});

/** Why a person asked, in his words, and until when there is time. */
function asked({reason, comment, until}) {
  return [
    reason === null ? null : reasonAsked({reason, comment}),
    dom('p', {class: 'desk-notice'}, say('evidence.intro'),
        ...(until === null ? [] : [' ', dom('strong', {}, say('evidence.until'), ' ', deadline(until)), '.'])),
  ].filter(Boolean);
}

function section(found, {purpose, need, reasons}) {
  const sent = found.evidence.find(each => each.purpose === purpose && each.current);
  const input = purpose === 'LABEL'
    ? dom('div', {id: 'label'},
        dom('p', {class: 'desk-soft'}, say('submit.label.hint')),
        dom('div', {'data-file': 'labelPhoto', 'data-kind': 'picture', 'data-purpose': 'LABEL'}))
    : dom('div', {id: 'feature-code'});
  return dom('section', {class: `desk-section is-${need}`, 'data-need': need},
      dom('h3', {class: 'desk-legend'}, say(`evidence.${purpose}`), dom('span', {class: 'desk-need'}, say(`evidence.${need}`))),
      dom('div', {class: 'desk-again'},
          sent ? picture(found.caseNumber, sent) : null,
          dom('div', {}, reasons.length === 0 ? null : dom('ul', {class: 'desk-findings'}, reasons.map(each => dom('li', {}, each.text))),
              need === 'KEPT' ? kept(purpose, input) : input)));
}

/** Nothing is asked of him here; a new one is taken all the same. */
function kept(purpose, input) {
  return [
    dom('p', {}, say(`evidence.kept.${purpose}`)),
    dom('details', {class: 'desk-more'}, dom('summary', {}, say('evidence.another')), input),
  ];
}
