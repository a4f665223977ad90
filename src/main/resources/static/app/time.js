// Instants in the reader's own time zone, with the UTC instant as title.
import {dom} from './dom.js';
import {language} from './language.js';

function locale() {
  return language() === 'it' ? 'it-IT' : 'en-GB';
}

function element(instant, text) {
  return dom('time', {datetime: instant, title: new Date(instant).toISOString().replace('.000Z', 'Z') + ' (UTC)'}, text);
}

/** Date and time. */
export function moment(instant) {
  const format = new Intl.DateTimeFormat(locale(), {dateStyle: 'medium', timeStyle: 'short'});
  return element(instant, format.format(new Date(instant)));
}

/** Date and time with the zone's name: for what runs out. */
export function deadline(instant) {
  const format = new Intl.DateTimeFormat(locale(), {
    weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
  });
  return element(instant, format.format(new Date(instant)));
}

/** The time alone. */
export function timeOfDay(instant) {
  return element(instant, new Intl.DateTimeFormat(locale(), {timeStyle: 'short'}).format(new Date(instant)));
}

/** The day alone. */
export function day(instant) {
  const format = new Intl.DateTimeFormat(locale(), {weekday: 'short', day: 'numeric', month: 'short'});
  return element(instant, format.format(new Date(instant)));
}

/** Only the time for today, else date and time. */
export function soon(instant) {
  const when = new Date(instant);
  const today = when.toDateString() === new Date().toDateString();
  const format = new Intl.DateTimeFormat(
      locale(), today ? {timeStyle: 'short'} : {weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'});
  return element(instant, format.format(when));
}
