// A table in which each number has a bar beside it: a chart for who sees it, numbers for who hears it.
import {dom} from '../dom.js';

/** @param rows [{name, value, cells}]; the bar shows value, of whole; cells are further columns */
export function bars(caption, headings, rows, whole) {
  return dom('table', {class: 'figures'},
      dom('caption', {class: 'desk-hidden'}, caption),
      dom('thead', {}, dom('tr', {}, headings.map((heading, index) => dom('th', {scope: 'col', class: index === 0 ? null : 'is-number'}, heading)))),
      dom('tbody', {}, rows.map(({name, value, cells}) => dom('tr', {},
          dom('th', {scope: 'row'}, name, meter(value, whole)), cells.map(cell => dom('td', {class: 'is-number'}, cell))))));
}

function meter(value, whole) {
  if (value === 0) {
    return null;
  }
  const bar = dom('span', {class: 'figures-bar', 'aria-hidden': 'true'});
  bar.style.width = `${Math.round(100 * value / whole)}%`;
  return bar;
}
