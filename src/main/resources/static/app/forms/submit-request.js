// Opening a case.
import {dom} from '../dom.js';
import {language} from '../language.js';
import {featureCode} from './feature-code.js';
import {filePickers} from './file-picker.js';
import {choice, chosen, Missing, nameButton, nameDialog, opening, say, sends, text} from './frame.js';

export const open = opening(async (camForm, root) => {
  const requestId = randomId();
  const files = filePickers(root);
  const code = featureCode(root.querySelector('#feature-code'));
  chosen(root, 'connection', connection => code.prefer(connection === 'OTHER_NETWORK' ? 'PICTURE' : 'FILE'));
  nameButton(root, 'submit.button');
  nameDialog(root, 'submit.title');

  sends(camForm, root, () => {
    const labelPhoto = files.labelPhoto();
    const declaration = root.querySelector('#declaration');
    if (labelPhoto === null) {
      throw new Missing('missing.label-photo', root.querySelector('[data-file=labelPhoto]'));
    }
    const featureCodeVariable = code.collect();
    if (!declaration.checked) {
      throw new Missing('missing.declaration', declaration);
    }
    return {
      connection: text(choice(root, 'connection')),
      labelPhoto,
      ...featureCodeVariable,
      declarationAccepted: {type: 'Boolean', value: true},
      language: text(language()),
      requestId: text(requestId),
    };
  }, result => thank(result.businessKey));
});

/** Sent again after a lost answer, it is recognised by this. */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID needs HTTPS
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Tasklist closes the form at once and shows no number: say it above everything, until it is read. */
function thank(caseNumber) {
  document.querySelector('.desk-sent')?.remove();
  const address = caseNumber ? `/app/#/cases/${encodeURIComponent(caseNumber)}` : '/app/';
  const note = dom('div', {class: 'desk-form is-ready desk-sent', role: 'status', lang: language()},
      dom('div', {class: 'desk-card'},
          dom('h2', {class: 'desk-heading'}, say('sent.title')),
          caseNumber ? dom('p', {class: 'desk-number'}, caseNumber) : null,
          dom('p', {class: 'desk-soft'}, say('sent.text')),
          dom('div', {class: 'desk-actions'},
              dom('a', {class: 'desk-button is-main', href: address}, say('sent.follow')),
              dom('button', {type: 'button', class: 'desk-button', onclick: () => note.remove()}, say('sent.stay')))));
  document.body.append(note);
}
