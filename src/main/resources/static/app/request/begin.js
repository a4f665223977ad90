// The first two screens: which request, and where the device is.
import {choice, choices, go, say, screen} from './parts.js';
import {troubleAt} from './refusals.js';

export function typeScreen() {
  return screen({
    step: 'type', title: say('type.title'), back: '#/cases',
    body: choices(choice({shape: 'device', title: say('type.reset'), text: say('type.reset.text'), href: '#/new/connection'})),
  });
}

export function connectionScreen(draft) {
  const option = (connection, shape) => choice({
    shape, title: say(`connection.${connection}`), text: say(`connection.${connection}.text`),
    chosen: draft.answers.connection === connection,
    onclick: async () => {
      await draft.keep({connection, step: 'label'});
      go('label');
    },
  });
  return screen({
    step: 'connection', title: say('connection.title'), text: say('connection.text'), back: '#/new', trouble: troubleAt('connection', draft),
    body: choices(option('SAME_NETWORK', 'near'), option('OTHER_NETWORK', 'far')),
  });
}
