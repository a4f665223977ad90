// Guida: how to get from a lost password to a new one, step by step, for both ways in and both kinds of token.
import {dom} from './dom.js';
import {words} from './guide-words.js';
import {language, wordsOf} from './language.js';

const say = wordsOf(words);

/** Chapters and their steps; a step with a picture names it. */
const CHAPTERS = [
  {name: 'before', steps: [{name: 'verified'}, {name: 'at-hand'}, {name: 'one-export'}]},
  {name: 'same', steps: [
    {name: 'start', picture: 'list'}, {name: 'way', picture: 'way'}, {name: 'label', picture: 'label'}, {name: 'read', picture: 'device'},
    {name: 'declare', picture: 'declare'}, {name: 'set', picture: 'reset'}, {name: 'succeeded', picture: 'succeeded'},
  ]},
  {name: 'other', steps: [
    {name: 'start'}, {name: 'way'}, {name: 'label'}, {name: 'export'}, {name: 'qr', picture: 'qr'}, {name: 'declare'},
    {name: 'token', picture: 'code'}, {name: 'share', picture: 'share'}, {name: 'code'}, {name: 'xml', picture: 'file'}, {name: 'close', picture: 'close'},
  ]},
  {name: 'after', steps: [{name: 'in-progress', picture: 'waiting'}, {name: 'needs-action'}, {name: 'to-confirm'}, {name: 'closed'}]},
  {name: 'trouble', steps: [{name: 'photo'}, {name: 'qr'}, {name: 'restarted'}, {name: 'expired'}, {name: 'unreachable'}]},
];
const PICTURE = {width: 390, height: 844};

export async function guideView() {
  const title = say('title');
  return {title, nodes: [
    dom('div', {class: 'page-head'}, dom('h1', {tabindex: '-1'}, title)),
    dom('p', {class: 'guide-lead'}, say('lead')),
    dom('nav', {class: 'chips', 'aria-label': say('chapters')}, CHAPTERS.map(({name}) => dom('button', {type: 'button', onclick: () => goTo(name)}, say(`${name}.title`)))),
    ...CHAPTERS.map(chapter),
  ], state: language()};
}

/** Not by a link: the address after the hash says which view is shown. */
function goTo(name) {
  const heading = document.getElementById(`guide-${name}`);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  heading.scrollIntoView({behavior: calm ? 'auto' : 'smooth'});
  heading.focus({preventScroll: true});
}

function chapter({name, steps}) {
  return dom('section', {class: 'desk-card guide-chapter', 'aria-labelledby': `guide-${name}`},
      dom('h2', {class: 'lead', id: `guide-${name}`, tabindex: '-1'}, say(`${name}.title`)),
      dom('p', {class: 'desk-soft'}, say(`${name}.lead`)),
      dom('ol', {class: 'guide-steps'}, steps.map(step => dom('li', {},
          dom('div', {}, dom('h3', {}, say(`${name}.${step.name}`)), dom('p', {}, say(`${name}.${step.name}.text`))),
          step.picture ? picture(step.picture) : null))));
}

function picture(name) {
  return dom('img', {class: 'guide-picture', src: `/app/guide/${language()}/${name}.webp`, alt: say(`picture.${name}`), loading: 'lazy', ...PICTURE});
}
