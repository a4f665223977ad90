// Handing in a token that an agent got from the vendor's own service.
import {atWork} from './at-work.js';
import {caseFile, readCaseFile} from './case-file.js';
import {filePickers} from './file-picker.js';
import {choice, chosen, Missing, nameButton, opening, say, sends, text} from './frame.js';
import {openNext} from './next-task.js';

export const open = opening(async (camForm, root) => {
  const found = await readCaseFile(camForm);
  root.querySelector('#case-file').append(...caseFile(found));
  const device = found.evidence.find(each => each.current && each.purpose === 'FEATURE_CODE')?.device;
  expect(root, device);
  const files = filePickers(root);
  const code = root.querySelector('#code');
  const codeRepeated = root.querySelector('#code-repeated');
  chosen(root, 'token-kind', kind => {
    root.querySelector('#typed').hidden = kind !== 'CODE';
    root.querySelector('#uploaded').hidden = kind !== 'XML';
  });
  nameButton(root, 'token.button');

  sends(camForm, root, () => {
    if (choice(root, 'token-kind') === 'XML') {
      const tokenFile = files.tokenFile();
      if (tokenFile === null) {
        throw new Missing('missing.token-file', root.querySelector('#uploaded'));
      }
      return {tokenFile};
    }
    if (!code.value.trim()) {
      throw new Missing('missing.code', code);
    }
    const typed = device ? plain : value => value.trim(); // of another brand's codes nothing is known, case may matter
    if (typed(code.value) !== typed(codeRepeated.value)) {
      throw new Missing('missing.same-code', codeRepeated);
    }
    return {code: text(code.value.trim()), codeRepeated: text(codeRepeated.value.trim())};
  }, openNext);
  atWork(root, found.caseNumber);
});

/** A device of ours takes one kind of token; of another brand's the agent knows what he was given. */
function expect(root, device) {
  root.querySelector('#expected').textContent = say(`token.expected.${device?.accepts ?? 'ANY'}`, {serial: device?.serialNumber});
  if (device) {
    root.querySelector(`[name="token-kind"][value="${device.accepts}"]`).checked = true;
    root.querySelector('.desk-tabs').hidden = true;
  }
}

/** As a device reads it: case, spaces and hyphens do not matter, nor O for 0 and I or L for 1. */
function plain(code) {
  return code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
