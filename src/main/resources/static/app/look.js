// One page with every part the desk is made of, for whoever builds another screen: drawn by the very modules that the screens use.
import {badge} from './badge.js';
import {findingList} from './case-parts.js';
import {courseList} from './course.js';
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {passwordFields} from './password-fields.js';
import {words} from './look-words.js';

const say = wordsOf(words);
const COLOURS = ['ground', 'surface', 'surface-sunken', 'ink', 'ink-soft', 'line', 'line-strong', 'accent', 'accent-strong', 'accent-tint',
  'on-accent', 'red', 'red-tint', 'amber', 'amber-tint', 'grey', 'grey-tint', 'blue'];
const STATES = [['IN_PROGRESS'], ['NEEDS_ACTION'], ['TO_CONFIRM'], ['CLOSED', 'RESET_DONE'], ['CLOSED', 'REJECTED']];
const HOUR = 3_600_000;

function part(name, ...content) {
  return dom('section', {class: 'desk-card', 'aria-label': say(name)}, dom('h2', {class: 'desk-heading'}, say(name)), content);
}

function swatch(name) {
  const colour = dom('span', {class: 'look-swatch'});
  colour.style.background = `var(--${name})`;
  return dom('li', {}, colour, dom('code', {}, `--${name}`));
}

function button(kind, word) {
  return dom('button', {type: 'button', class: `desk-button ${kind}`}, say(word));
}

function notice(kind, word) {
  return dom('div', {class: `desk-notice ${kind}`}, dom('p', {}, say(word)));
}

function example() {
  const at = hours => new Date(Date.now() + hours * HOUR).toISOString();
  return {
    state: 'IN_PROGRESS', estimatedAt: at(1), estimatedFrom: null,
    timeline: [{at: at(-2), event: 'OPENED', text: say('example.opened')}, {at: at(-1), event: 'IN_REVIEW', text: say('example.review')}],
  };
}

document.documentElement.lang = say('tag');
document.title = say('title');
document.getElementById('page').replaceChildren(
    dom('div', {class: 'page-head'}, dom('h1', {}, say('title'))),
    dom('div', {class: 'stack'},
        part('colours', dom('ul', {class: 'look-colours'}, COLOURS.map(swatch))),
        part('buttons', dom('div', {class: 'look-row'},
            button('is-main', 'button.main'), button('', 'button.other'), button('is-quiet', 'button.quiet'), button('is-grave', 'button.grave'))),
        part('states', dom('div', {class: 'look-row'}, STATES.map(([state, outcome]) => badge({state, outcome})))),
        part('notices', notice('', 'notice.plain'), notice('is-warning', 'notice.warning'), notice('is-error', 'notice.error')),
        part('findings', findingList([{text: say('example.finding')}])),
        part('course', courseList(example())),
        part('fields', passwordFields().node),
        part('facts', dom('dl', {class: 'desk-facts'}, dom('dt', {}, say('example.model')), dom('dd', {}, 'RD-NVR-216'), dom('dt', {}, say('example.serial')), dom('dd', {}, 'RDX1-0001'))),
        part('code', dom('p', {class: 'desk-code'}, dom('span', {}, '01AKZ-'), dom('span', {}, '10110')))));
