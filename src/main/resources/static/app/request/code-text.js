// The feature code as a file or as text.
import {dom} from '../dom.js';
import {holdText} from './code-held.js';
import {codeInXml, deviceIn} from './feature-code.js';
import {at, go, mainButton, notice, say, screen} from './parts.js';

const MOST_BYTES = 4096;

export function fileScreen(draft) {
  const trouble = dom('div', {'aria-live': 'assertive'});
  const input = dom('input', {type: 'file', accept: '.xml,application/xml,text/xml', class: 'desk-hidden', tabindex: '-1', 'aria-hidden': 'true', onchange: async () => {
    const [file] = input.files;
    input.value = '';
    const text = file && file.size <= MOST_BYTES ? codeInXml(await file.text()) : '';
    if (!text) {
      trouble.replaceChildren(notice(say('trouble.file')));
      return;
    }
    await holdText(draft, 'file', text, deviceIn(text));
    go('code');
  }});
  return screen({
    step: 'code', name: 'code-file', title: say('code.file'), text: say('code.file.text'), back: at('code/ways'),
    body: dom('div', {}, trouble, input), main: mainButton('file.choose', () => input.click()),
  });
}

export function pasteScreen(draft) {
  const trouble = dom('div', {'aria-live': 'assertive'});
  const field = dom('textarea', {class: 'desk-input request-paste', id: 'paste', rows: '6', spellcheck: 'false', autocapitalize: 'none', autocomplete: 'off',
    'aria-describedby': 'paste-hint', oninput: () => draft.keep({pasted: field.value})});
  field.value = draft.answers.pasted ?? '';
  return screen({
    step: 'code', name: 'code-paste', title: say('code.paste'), back: at('code/ways'),
    body: dom('div', {},
        dom('div', {class: 'desk-field'}, dom('label', {for: 'paste'}, say('paste.label')), field,
            dom('p', {class: 'desk-soft', id: 'paste-hint'}, say('paste.hint'))), trouble),
    main: mainButton('paste.use', async () => {
      const typed = field.value.trim();
      const text = typed.startsWith('<') ? codeInXml(typed) : typed.replace(/\s+/g, ''); // mails break long lines
      if (!text) {
        trouble.replaceChildren(notice(say(typed ? 'trouble.file' : 'missing.paste')));
        field.focus();
        return;
      }
      await holdText(draft, 'paste', text, deviceIn(text));
      go('code');
    }),
  });
}
