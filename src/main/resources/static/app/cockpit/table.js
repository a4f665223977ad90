// Tables of the desk's part of Cockpit.
import {dom} from '../dom.js';
import {say} from './words.js';

/** @param columns keys of words without their "column." @param rows lists of cells; what cannot be broken into lines scrolls on its own */
export function table(name, columns, rows) {
  return dom('div', {class: 'cockpit-scroll', tabindex: '0', role: 'group', 'aria-label': name},
      dom('table', {class: 'cockpit-table'},
          dom('caption', {class: 'desk-hidden'}, name),
          dom('thead', {}, dom('tr', {}, columns.map(each => dom('th', {scope: 'col'}, say(`column.${each}`))))),
          dom('tbody', {}, rows.map(cells => dom('tr', {}, cells.map(cell => dom('td', {}, cell)))))));
}

/** A part of a page: its heading, and what is in it, or that there is nothing. */
export function part(key, empty, content) {
  return dom('div', {class: 'desk-section cockpit-part'}, // Cockpit has rules of its own for sections
      dom('h3', {class: 'desk-heading'}, say(key)),
      empty ? dom('p', {class: 'desk-soft'}, say(`${key}.none`)) : content);
}

export function caseLink(caseNumber) {
  return dom('a', {class: 'desk-link cockpit-number', href: `#/desk/${encodeURIComponent(caseNumber)}`}, caseNumber);
}
