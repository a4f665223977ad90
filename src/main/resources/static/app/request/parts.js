// What the screens of a request are made of: one thing each, the way on at the thumb.
import {dom, drawing} from '../dom.js';
import {wordsOf} from '../language.js';
import {words as checkWords} from '../check-words.js';
import {words as declarationWords} from '../declaration.js';
import {words as deskWords} from '../words.js';
import {words} from './words.js';

/** The words that all screens share; those with words of their own look there first. */
export const shared = [words, checkWords, declarationWords, deskWords];
export const say = wordsOf(...shared);

let way = {base: '#/new', steps: []};

/**
 * From now on screens stand under base. Steps are counted and lead from one to the next; a screen that is not among them stands for
 * itself, and leads back to base.
 */
export function walk(base, steps = []) {
  way = {base, steps};
}

/** The address of a screen: '' is the first. */
export function at(where) {
  return where ? `${way.base}/${where}` : way.base;
}

/** The step after this one, or before it; '' where the way goes no further. */
export function after(step) {
  return neighbour(step, 1);
}

export function before(step) {
  return neighbour(step, -1);
}

function neighbour(step, distance) {
  const place = way.steps.indexOf(step);
  return place < 0 ? '' : way.steps[place + distance] ?? '';
}

const SHAPES = {
  device: ['M4 8.5h11l4.5 3v3L15 17H4z', 'M8 17v3.5', 'M5 20.5h6', 'M8 12.5h.01'],
  near: ['M4 9.5a12 12 0 0 1 16 0', 'M7 13a7.5 7.5 0 0 1 10 0', 'M10 16.2a3 3 0 0 1 4 0', 'M12 19.5h.01'],
  far: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17', 'M3.5 12h17', 'M12 3.5c5 5 5 12 0 17', 'M12 3.5c-5 5-5 12 0 17'],
  camera: ['M3.5 8h4l1.5-2.5h6L16.5 8h4v11h-17z', 'M12 10a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4'],
  scan: ['M4 8V4h4', 'M16 4h4v4', 'M20 16v4h-4', 'M8 20H4v-4', 'M8.5 8.5h3v3h-3z', 'M15.5 8.5v3', 'M8.5 15.5h3', 'M14.5 14.5h1.5v1.5'],
  picture: ['M4 5h16v14H4z', 'm4.5 17 5-5.5 4 4 2.5-2.5 4 4', 'M15.5 9h.01'],
  file: ['M6 3.5h8l4.5 4.5v12.5H6z', 'M14 3.5V8h4.5', 'm10 12.5-2 2 2 2', 'm14 12.5 2 2-2 2'],
  paste: ['M7 5.5H5.5v15h13v-15H17', 'M8.5 3.5h7v4h-7z', 'M9 12h6', 'M9 15.5h4'],
  done: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17', 'm8 12.5 2.8 2.8L16 9.5'],
};

export function picto(name) {
  return dom('span', {class: 'request-picto'}, drawing(SHAPES[name]));
}

/**
 * One screen. step is its place on the way (none: no counter), back an address or null, main the button that leads on; the rest
 * stands between. trouble is a node that says what is wrong.
 */
export function screen({step, name = step, title, text, trouble, body = [], back, main}) {
  return dom('section', {class: 'request', 'data-screen': name},
      way.steps.includes(step) ? counter(way.steps.indexOf(step) + 1) : null,
      dom('h1', {class: 'request-title', tabindex: '-1'}, title),
      trouble ?? null,
      text ? dom('p', {class: 'request-text'}, text) : null,
      body,
      back || main ? dom('div', {class: 'request-foot'},
          back ? dom('a', {class: 'desk-button request-back', href: back}, '‹ ', say('back')) : null, main ?? null) : null);
}

function counter(count) {
  return dom('div', {class: 'request-count'},
      dom('p', {}, say('count', {step: count, steps: way.steps.length})),
      dom('div', {class: 'request-steps', 'aria-hidden': 'true'},
          way.steps.map((each, index) => dom('span', {class: index < count ? 'is-done' : null}))));
}

/** A large choice: what it is, a sentence, and where it leads. */
export function choice({shape, title, text, href, onclick, chosen = false}) {
  const inside = [picto(shape), dom('span', {class: 'request-choice-text'}, dom('strong', {}, title), dom('span', {}, text)),
    dom('span', {class: 'request-chevron', 'aria-hidden': 'true'}, '›')];
  return href
    ? dom('a', {class: 'request-choice', href}, inside)
    : dom('button', {type: 'button', class: 'request-choice', onclick, 'aria-pressed': chosen ? 'true' : null}, inside);
}

export function choices(...children) {
  return dom('div', {class: 'request-choices'}, children);
}

export function notice(text, kind = 'is-error') {
  return dom('div', {class: `desk-notice ${kind}`, role: kind === 'is-error' ? 'alert' : null},
      [text].flat().map(each => typeof each === 'string' ? dom('p', {}, each) : each));
}

export function mainButton(word, onclick, extra = {}) {
  return dom('button', {type: 'button', class: 'desk-button is-main request-next', onclick, ...extra}, say(word));
}

let current = new AbortController();
window.addEventListener('hashchange', () => current.abort(), {capture: true}); // before anybody shows the next screen

/** Aborted once the screen that is being made is left. */
export function untilLeft() {
  return current.signal;
}

/** Another screen is about to be made, if only in another language. */
export function leaveScreen() {
  current.abort();
  current = new AbortController();
}

/** To another screen of the same way. */
export function go(where) {
  const target = at(where);
  if (location.hash === target) {
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = target;
  }
}

/** The same without leaving a trace in the browser's history. */
export function goInstead(where) {
  history.replaceState(history.state, '', at(where));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
