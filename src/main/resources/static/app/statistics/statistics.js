// How the desk has done in a span of days, for supervisors.
import {get} from '../api.js';
import {dom} from '../dom.js';
import {language} from '../language.js';
import {bars} from './bars.js';
import {columns} from './columns.js';
import {say} from './words.js';

const PRESETS = [7, 30, 90];

/** Loads its style sheet with itself: nobody else needs it. */
function dressed() {
  const href = '/app/statistics/statistics.css';
  return document.querySelector(`link[href="${href}"]`) ? null
    : new Promise(done => document.head.append(dom('link', {rel: 'stylesheet', href, onload: done, onerror: done})));
}

/** News leave the page as it is: figures change when somebody asks for them. */
export async function statisticsView(account, from, to) {
  const title = say('title');
  const head = [dom('a', {class: 'back', href: '#/cases'}, '‹ ', say('back')), dom('div', {class: 'page-head'}, dom('h1', {tabindex: '-1'}, title))];
  if (!account.groups.includes('supervisor')) {
    return {title, nodes: [...head, dom('p', {class: 'desk-notice'}, say('only-supervisors'))], state: ''};
  }
  const query = from && to ? `?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}` : '';
  const [figures] = await Promise.all([get(`/api/statistics${query}`), dressed()]);
  return {title, nodes: [...head, span(figures), tiles(figures), ...parts(figures)], state: JSON.stringify(figures)};
}

function span({from, to, zone}) {
  const field = (name, value) => dom('div', {class: 'desk-field'},
      dom('label', {for: `span-${name}`}, say(name)), dom('input', {class: 'desk-input', type: 'date', id: `span-${name}`, value, required: true}));
  return dom('section', {class: 'desk-card', 'aria-label': say('span')},
      dom('form', {class: 'span', 'data-busy': '', onsubmit: event => {
        event.preventDefault();
        go(event.target.querySelector('#span-from').value, event.target.querySelector('#span-to').value);
      }}, field('from', from), field('to', to), dom('button', {class: 'desk-button is-main', type: 'submit'}, say('show')),
      PRESETS.map(days => dom('button', {class: 'desk-button', type: 'button', onclick: () => go(daysBefore(today(zone), days - 1), today(zone))}, say(`days.${days}`)))),
      dom('p', {class: 'desk-soft'}, say('zone', {zone})),
      dom('a', {class: 'desk-link', href: `/api/statistics.csv?from=${from}&to=${to}`, download: ''}, say('file')));
}

function go(from, to) {
  location.hash = `#/statistics/${from}/${to}`;
}

function today(zone) {
  return new Intl.DateTimeFormat('sv-SE', {timeZone: zone}).format(new Date()); // as ISO 8601 writes it
}

function daysBefore(day, days) {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

function tiles({opened, closed, tokenTimes, handled, photos}) {
  const all = tokenTimes.find(each => each.way === 'ALL');
  const known = all && all.cases > 0;
  const tile = (word, value) => dom('div', {class: 'tile'}, dom('dt', {}, say(`tile.${word}`)), dom('dd', {}, value));
  return dom('dl', {class: 'tiles'}, tile('opened', opened), tile('closed', closed),
      tile('half', known ? duration(all.half) : '–'), tile('most', known ? duration(all.most) : '–'),
      tile('alone', percent(handled.alone, handled.cases)), tile('refused', percent(photos.refused, photos.photos)));
}

function parts(figures) {
  const {days, hours, outcomes, reasons, models, tokenTimes, handled, photos, opened, closed} = figures;
  return [
    part('days', opened + closed, say('days.text'), columns(say('days'),
        days.map(each => ({label: shortDay(each.day), values: [each.opened, each.closed]})), [say('opened'), say('closed')], say('day'))),
    part('hours', opened, null, columns(say('hours'), hours.map(each => ({label: `${each.hour}`, values: [each.opened]})), [say('opened')], say('hour'))),
    dom('div', {class: 'figures-columns'},
        part('outcomes', closed, say('handled', handled), bars(say('outcomes'), [say('outcome'), say('cases'), say('share')],
            outcomes.map(each => ({name: say(`outcome.${each.outcome}`), value: each.cases, cells: [each.cases, percent(each.cases, closed)]})), closed)),
        part('times', tokenTimes.reduce((sum, each) => sum + each.cases, 0), say('times.text'), bars(say('times'), [say('way'), say('cases'), say('half'), say('most')],
            tokenTimes.map(each => ({name: say(`way.${each.way}`), value: each.cases, cells: [each.cases, duration(each.half), duration(each.most)]})),
            Math.max(...tokenTimes.map(each => each.cases)))),
        part('reasons', reasons.length, say('reasons.text'), bars(say('reasons'), [say('reason'), say('rejected'), say('asked')],
            reasons.map(each => ({name: each.text, value: each.rejected + each.asked, cells: [each.rejected, each.asked]})),
            Math.max(...reasons.map(each => each.rejected + each.asked)))),
        part('photos', photos.faults.length, say('photos.text', photos), bars(say('photos'), [say('fault'), say('photos.count'), say('share')],
            photos.faults.map(each => ({name: each.text, value: each.photos, cells: [each.photos, percent(each.photos, photos.photos)]})), photos.photos)),
        part('models', models.length, null, bars(say('models'), [say('model'), say('cases')],
            models.map(each => ({name: each.model, value: each.cases, cells: [each.cases]})), opened))),
  ];
}

function part(key, count, text, content) {
  return dom('section', {class: 'desk-card figures-part'},
      dom('h2', {class: 'desk-heading'}, say(key)),
      text ? dom('p', {class: 'desk-soft'}, text) : null,
      count === 0 ? dom('p', {}, say('nothing')) : content);
}

function shortDay(day) {
  return new Intl.DateTimeFormat(language() === 'it' ? 'it-IT' : 'en-GB', {day: 'numeric', month: 'short', timeZone: 'UTC'}).format(new Date(day));
}

function percent(part, whole) {
  return whole === 0 ? '–' : new Intl.NumberFormat(language(), {style: 'percent'}).format(part / whole);
}

/** In the largest unit that leaves at least two of it, so that nobody divides by sixty. */
function duration(seconds) {
  const [word, size] = [['days.n', 86_400], ['hours.n', 3_600], ['minutes', 60]].find(([, each]) => seconds >= 2 * each) ?? ['seconds', 1];
  return say(word, {n: new Intl.NumberFormat(language(), {maximumFractionDigits: size > 60 ? 1 : 0}).format(seconds / size)});
}
