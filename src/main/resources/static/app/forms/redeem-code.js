// Redeeming the authentication code, or asking for another.
import {dom} from '../dom.js';
import {codeField, NEW_CODE, say as verify} from '../verification-fields.js';
import {get} from '../api.js';
import {missingOf} from './verification.js';
import {nameButton, opening, sends} from './frame.js';

export const open = opening(async (camForm, root) => {
  const {triesLeft} = await get('/api/verification');
  const code = codeField();
  const another = dom('input', {type: 'checkbox', id: 'newCode'});
  root.querySelector('#redeem').append(
      dom('section', {class: 'desk-section'}, code.node,
          dom('p', {class: 'desk-soft'}, triesLeft > 0 ? verify('redeem.tries', {count: triesLeft}) : verify('redeem.dead'))),
      dom('section', {class: 'desk-section'},
          dom('label', {class: 'desk-choice'}, another,
              dom('span', {}, dom('strong', {}, verify('redeem.new')), dom('span', {}, verify('redeem.new.hint'))))));
  const name = () => nameButton(root, another.checked ? 'redeem.new.button' : 'redeem.button');
  another.addEventListener('change', name);
  name();
  sends(camForm, root, () => another.checked ? NEW_CODE : missingOf(code.collect(), verify));
});
