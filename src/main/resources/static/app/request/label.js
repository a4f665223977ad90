// The photo of the label.
import {dom} from '../dom.js';
import {after, at, before, go, notice, say, screen} from './parts.js';
import {picturePart} from './picture.js';
import {troubleAt} from './refusals.js';

export function labelScreen(draft) {
  const {body, main} = picturePart({
    purpose: 'LABEL',
    before: notice(say('label.warning'), 'is-warning'),
    held: draft.answers.label,
    hold: label => draft.keep({label, step: 'label', trouble: undefined}),
    on: async () => {
      await draft.keep({step: after('label')});
      go(after('label'));
    },
  });
  return screen({
    step: 'label', title: say('label.title'), text: say('label.text'), back: at(before('label')), trouble: troubleAt('label', draft),
    body: dom('div', {}, body), main,
  });
}
