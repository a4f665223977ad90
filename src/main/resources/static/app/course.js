// The course of a case: what was, what is now, and what comes next and when.
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {expected} from './queue.js';
import {deadline, moment} from './time.js';
import {words} from './case-words.js';

const say = wordsOf(words);
const SHOWN_OF_PAST = 4;

/** Steps still ahead, nearest first: [{word, at, tell}], at null where nobody can say. */
export function ahead({state, estimatedAt, estimatedFrom, token, awaited}) {
  switch (state) {
    case 'IN_PROGRESS':
      return [{word: 'next.ready', at: estimatedAt, tell: at => dom('span', {class: 'desk-soft'}, expected({estimatedAt: at, estimatedFrom}))}, {word: 'next.confirm', at: null}];
    case 'NEEDS_ACTION':
      return [{word: 'next.review', at: null}, {word: 'next.abandoned', at: awaited?.until ?? null, tell: deadline}];
    case 'TO_CONFIRM':
      return [{word: 'next.closed', at: null}, {word: 'next.expired', at: token?.expiresAt ?? null, tell: deadline}];
    default:
      return [];
  }
}

export function courseList(found) {
  const past = [...found.timeline].sort((a, b) => a.at.localeCompare(b.at));
  const folded = past.length > SHOWN_OF_PAST + 1 ? past.slice(0, -SHOWN_OF_PAST) : [];
  const list = dom('ol', {class: 'desk-timeline'},
      past.slice(folded.length).map(each => dom('li', {class: 'is-past'}, each.text, moment(each.at))),
      found.state === 'CLOSED' ? null : dom('li', {class: 'is-now', 'aria-current': 'step'}, dom('strong', {}, say(`course.${found.state}`))),
      ahead(found).map(step => dom('li', {class: 'is-next'}, say(step.word), when(step))));
  if (folded.length === 0) {
    return list;
  }
  const more = dom('button', {type: 'button', class: 'desk-button is-quiet', onclick: () => {
    list.prepend(...folded.map(each => dom('li', {class: 'is-past'}, each.text, moment(each.at))));
    list.tabIndex = -1;
    list.focus({preventScroll: true});
    more.remove();
  }}, say('course.earlier', {count: folded.length}));
  return [more, list];
}

function when({at, tell}) {
  return at ? tell(at) : null;
}
