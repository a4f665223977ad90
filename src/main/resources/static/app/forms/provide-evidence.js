// Sending what was asked for; what was good stays.
import {findingList, picture} from '../case-parts.js';
import {dom} from '../dom.js';
import {readCase} from './case-file.js';
import {featureCode} from './feature-code.js';
import {filePickers} from './file-picker.js';
import {Missing, nameButton, opening, say, sends} from './frame.js';

export const open = opening(async (camForm, root) => {
  const found = await readCase(camForm);
  root.querySelector('#wanted').append(found.findings.length === 0
    ? dom('p', {class: 'desk-soft'}, say('evidence.any')) : findingList(found.findings));
  for (const purpose of ['LABEL', 'FEATURE_CODE']) {
    const sent = found.evidence.find(each => each.purpose === purpose && each.current);
    root.querySelector(`[data-sent=${purpose}]`).append(...(sent ? [picture(found.caseNumber, sent)] : []));
  }
  const files = filePickers(root);
  const code = featureCode(root.querySelector('#feature-code'), {due: false});
  code.prefer(found.connection === 'OTHER_NETWORK' ? 'PICTURE' : 'FILE');
  nameButton(root, 'evidence.button');

  sends(camForm, root, () => {
    const labelPhoto = files.labelPhoto();
    const variables = {...(labelPhoto === null ? {} : {labelPhoto}), ...code.collect()};
    if (Object.keys(variables).length === 0) {
      throw new Missing('missing.evidence', root.querySelector('[data-file=labelPhoto]'));
    }
    return variables;
  });
});
