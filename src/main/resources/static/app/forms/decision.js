// Deciding on a case: review and second approval are the same form.
import {dom} from '../dom.js';
import {wordsOf} from '../language.js';
import {caseFile, readCase} from './case-file.js';
import {choice, chosen, Missing, nameButton, opening, say, sends, text} from './frame.js';
import {reasons} from './reasons.js';

const reasonWord = wordsOf(reasons);

export const open = opening(async (camForm, root) => {
  const found = await readCase(camForm);
  root.querySelector('#case-file').append(...caseFile(found));
  const reason = root.querySelector('#reason');
  const comment = root.querySelector('#comment');
  offerReasons(reason, found.findings.map(each => each.code));
  chosen(root, 'decision', decision => {
    root.querySelector('#because').hidden = decision === null || decision === 'APPROVE';
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

/** What was found in this case comes first. */
function offerReasons(select, findings) {
  const option = code => dom('option', {value: code}, reasonWord(code));
  const all = Object.keys(reasons.it);
  const here = all.filter(code => findings.includes(code));
  select.append(dom('option', {value: ''}, say('reason.choose')));
  if (here.length > 0) {
    select.append(dom('optgroup', {label: say('reason.here')}, here.map(option)));
  }
  select.append(dom('optgroup', {label: say('reason.all')}, all.filter(code => !here.includes(code)).map(option)));
}
