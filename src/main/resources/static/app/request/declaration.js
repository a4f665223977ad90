// The declaration: its words are the desk's own, its version and hour are kept with the case.
import {dom} from '../dom.js';
import {go, mainButton, notice, say, screen} from './parts.js';
import {troubleAt} from './refusals.js';

export function declarationScreen(draft) {
  const missing = dom('div', {});
  const box = dom('input', {type: 'checkbox', id: 'declaration', checked: draft.answers.declarationAccepted, onchange: () => {
    missing.replaceChildren();
    draft.keep({declarationAccepted: box.checked});
  }});
  return screen({
    step: 'declaration', title: say('declaration.title'), text: say('declaration.text'), back: '#/new/code',
    trouble: troubleAt('declaration', draft),
    body: dom('div', {},
        dom('label', {class: 'request-declaration', for: 'declaration'}, box,
            dom('span', {}, dom('span', {}, say('submit.declaration')), dom('strong', {}, say('declaration.accept')))), missing),
    main: mainButton('next', async () => {
      if (!box.checked) {
        missing.replaceChildren(notice(say('missing.declaration')));
        box.focus();
        return;
      }
      await draft.keep({declarationAccepted: true, step: 'summary'});
      go('summary');
    }),
  });
}
