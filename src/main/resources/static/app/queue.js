// When an answer is expected: by when, or between when and when.
import {wordsOf} from './language.js';
import {day, soon, timeOfDay} from './time.js';
import {words} from './words.js';

const say = wordsOf(words);

/** Words and times for a line of text; estimatedFrom is null where it can be any moment. */
export function expected({estimatedFrom, estimatedAt}) {
  const today = sameDay(estimatedAt, Date.now());
  if (!estimatedFrom) {
    return [say(today ? 'queue.by' : 'queue.by-day'), ' ', soon(estimatedAt)];
  }
  if (sameDay(estimatedFrom, estimatedAt)) {
    return [
      today ? '' : day(estimatedAt), today ? '' : ' ',
      say('queue.between'), ' ', timeOfDay(estimatedFrom), ' ', say('queue.and'), ' ', timeOfDay(estimatedAt),
    ];
  }
  return [
    say(sameDay(estimatedFrom, Date.now()) ? 'queue.between' : 'queue.between-days'), ' ', soon(estimatedFrom), ' ',
    say('queue.and-days'), ' ', soon(estimatedAt),
  ];
}

function sameDay(one, other) {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
