// Handing in a token that an agent got from the vendor's own service.
import {caseFile, readCase} from './case-file.js';
import {filePickers} from './file-picker.js';
import {choice, chosen, Missing, nameButton, opening, sends, text} from './frame.js';

export const open = opening(async (camForm, root) => {
  const found = await readCase(camForm);
  root.querySelector('#case-file').append(...caseFile(found));
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
    if (plain(code.value) !== plain(codeRepeated.value)) {
      throw new Missing('missing.same-code', codeRepeated);
    }
    return {code: text(code.value.trim()), codeRepeated: text(codeRepeated.value.trim())};
  });
});

/** As a device reads it: case, spaces and hyphens do not matter, nor O for 0 and I or L for 1. */
function plain(code) {
  return code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
