// Deciding on a case: review and second approval share everything but their titles.
import {dom} from '../dom.js';
import {wordsOf} from '../language.js';
import {caseFile, readCase} from './case-file.js';
import {choice, chosen, Missing, nameButton, opening, say, sends, text} from './frame.js';
import {reasons} from './reasons.js';

const DECISIONS = ['APPROVE', 'ASK_EVIDENCE', 'REJECT'];
const reasonWord = wordsOf(reasons);

export const open = opening(async (camForm, root) => {
  const found = await readCase(camForm);
  root.querySelector('#case-file').append(...caseFile(found));
  const reason = dom('select', {class: 'desk-input', id: 'reason'}, reasonOptions(found.findings.map(each => each.code)));
  const comment = dom('textarea', {class: 'desk-input', id: 'comment', rows: '3', maxlength: '2000'});
  const because = field('reason', reason);
  root.querySelector('#decision').append(decisionPart(because, comment));
  chosen(root, 'decision', decision => {
    because.hidden = decision === null || decision === 'APPROVE';
    nameButton(root, `decision.${decision ?? 'none'}.button`);
  });

  sends(camForm, root, () => {
    const decision = choice(root, 'decision');
    if (decision === null) {
      throw new Missing('missing.decision', root.querySelector('.desk-choices'));
    }
    const note = comment.value.trim();
    const variables = {decision: text(decision), ...(note ? {comment: text(note)} : {})};
    if (decision === 'APPROVE') {
      return variables;
    }
    if (!reason.value) {
      throw new Missing('missing.reason', reason);
    }
    if (reason.value === 'other' && !note) {
      throw new Missing('missing.comment', comment);
    }
    return {...variables, reasonCode: text(reason.value)};
  });
});

function decisionPart(because, comment) {
  return dom('fieldset', {class: 'desk-section'},
      dom('legend', {}, say('decision.title')),
      dom('div', {class: 'desk-choices'}, DECISIONS.map(decision => dom('label', {class: 'desk-choice'},
          dom('input', {type: 'radio', name: 'decision', value: decision}),
          dom('span', {}, dom('strong', {}, say(`decision.${decision}`)), dom('span', {}, say(`decision.${decision}.hint`)))))),
      because,
      field('comment', comment, dom('p', {class: 'desk-soft'}, say('comment.hint'))));
}

function field(name, input, ...below) {
  return dom('div', {class: 'desk-field'}, dom('label', {for: input.id}, say(`${name}.label`)), input, ...below);
}

/** What was found in this case comes first. */
function reasonOptions(findings) {
  const option = code => dom('option', {value: code}, reasonWord(code));
  const all = Object.keys(reasons.it);
  const here = all.filter(code => findings.includes(code));
  return [
    dom('option', {value: ''}, say('reason.choose')),
    here.length > 0 ? dom('optgroup', {label: say('reason.here')}, here.map(option)) : null,
    dom('optgroup', {label: say('reason.all')}, all.filter(code => !here.includes(code)).map(option)),
  ];
}
