// Reading the token, and telling whether the device took it.
import {dom} from '../dom.js';
import {shareBox} from '../share-box.js';
import {tokenBox} from '../token-box.js';
import {readCase} from './case-file.js';
import {featureCode} from './feature-code.js';
import {choice, chosen, Missing, nameButton, opening, say, sends, text} from './frame.js';

export const open = opening(async (camForm, root) => {
  const found = await readCase(camForm);
  const place = root.querySelector('#token');
  place.append(found.token ? tokenBox(found.caseNumber, found.token) : dom('p', {class: 'desk-notice is-warning'}, say('confirm.no-token')));
  root.querySelector('#shares').append(shareBox(found));
  const code = featureCode(root.querySelector('#feature-code'));
  code.prefer(found.connection === 'OTHER_NETWORK' ? 'PICTURE' : 'FILE');
  chosen(root, 'deviceAnswer', answer => {
    root.querySelector('#refused').hidden = answer !== 'REFUSED';
    nameButton(root, `confirm.${answer ?? 'none'}.button`);
  });

  sends(camForm, root, () => {
    const deviceAnswer = choice(root, 'deviceAnswer');
    if (deviceAnswer === null) {
      throw new Missing('missing.device-answer', root.querySelector('.desk-choices'));
    }
    return {deviceAnswer: text(deviceAnswer), ...(deviceAnswer === 'REFUSED' ? code.collect() : {})};
  });
});
