// A distributor vouches for an installer, or does not.
import {get} from '../api.js';
import {dom} from '../dom.js';
import {choice, chosen, Missing, nameButton, opening, say, sends, text} from './frame.js';

export const open = opening(async (camForm, root) => {
  const key = camForm.variableManager.variableValue('verification');
  const asked = await get(`/api/verifications/${encodeURIComponent(key)}`);
  const fact = (word, value) => [dom('dt', {}, say(word)), dom('dd', {}, value)];
  root.querySelector('#applicant').append(dom('dl', {class: 'desk-facts'},
      fact('vouch.name', asked.applicant.name),
      fact('vouch.email', asked.applicant.email ?? '–'),
      fact('vouch.company', asked.company),
      fact('vouch.vat-number', asked.vatNumber)));
  chosen(root, 'decision', decision => nameButton(root, `vouch.${decision ?? 'none'}.button`));
  sends(camForm, root, () => {
    const decision = choice(root, 'decision');
    if (decision === null) {
      throw new Missing('missing.decision', root.querySelector('.desk-choices'));
    }
    return {decision: text(decision)};
  });
});
