// Asking for verification.
import {askFields, say as verify} from '../verification-fields.js';
import {missingOf} from './verification.js';
import {nameButton, nameDialog, opening, sends} from './frame.js';

export const open = opening(async (camForm, root) => {
  const fields = await askFields();
  root.querySelector('#ask').append(fields.node);
  nameButton(root, 'verify.button');
  nameDialog(root, 'verify.title');
  sends(camForm, root, () => missingOf(fields.collect(), verify));
});
