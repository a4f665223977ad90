import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {words} from './words.js';

const say = wordsOf(words);

/** The state of a case as people see it; a closed one says how it ended. */
export function badge({state, outcome}) {
  const ended = state === 'CLOSED' && outcome ? ' · ' + say(`outcome.${outcome}`) : '';
  return dom('span', {class: `desk-badge is-${state}`}, say(`state.${state}`) + ended);
}
