// Place in the queue, and when an answer is expected: by when, or between when and when.
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {day, soon, timeOfDay} from './time.js';
import {words} from './words.js';

const say = wordsOf(words);

/** Both for a case that is in progress, or that nobody can tell yet. */
export function queueBox({queuePosition, estimatedAt, estimatedFrom}) {
  if (queuePosition === null && estimatedAt === null) {
    return dom('p', {class: 'desk-soft'}, say('queue.unknown'));
  }
  return dom('dl', {class: 'queue'},
      queuePosition === null ? null : dom('div', {}, dom('dt', {}, say('queue.place')), dom('dd', {}, String(queuePosition))),
      estimatedAt === null ? null : dom('div', {}, dom('dt', {}, say('queue.estimate')), dom('dd', {}, expected({estimatedAt, estimatedFrom}))));
}

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
  return [say(sameDay(estimatedFrom, Date.now()) ? 'queue.between' : 'queue.between-days'), ' ', soon(estimatedFrom), ' ', say('queue.and-days'), ' ', soon(estimatedAt)];
}

function sameDay(one, other) {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
