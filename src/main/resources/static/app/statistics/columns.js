// Columns side by side, drawn as SVG: told apart by pattern as well as by colour, with the same numbers as a table below.
import {dom} from '../dom.js';
import {say} from './words.js';

const NS = 'http://www.w3.org/2000/svg';
const WIDTH = 720;
const HEIGHT = 220;
const LEFT = 36;
const BOTTOM = 24;
const MOST_LABELS = 12;

/**
 * @param name what the chart is about
 * @param items [{label, values}], as many values as there are series
 * @param series what each value is
 * @param heading the heading of the labels
 */
export function columns(name, items, series, heading) {
  const top = ceiling(Math.max(1, ...items.flatMap(each => each.values)));
  const band = (WIDTH - LEFT) / items.length;
  const width = Math.min(28, band * 0.8 / series.length);
  const y = value => (HEIGHT - BOTTOM) * (1 - value / top) + 8;
  const every = Math.ceil(items.length / MOST_LABELS);
  const picture = svg('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT + 8}`, class: 'chart', role: 'img', 'aria-label': summary(name, items)},
      stripes(),
      ...[0, top / 2, top].map(value => svg('g', {},
          svg('line', {class: 'chart-line', x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value)}),
          text(LEFT - 6, y(value) + 4, 'end', value))),
      ...items.flatMap(({label, values}, index) => {
        const middle = LEFT + band * (index + 0.5);
        return [
          ...values.map((value, which) => bar(middle + (which - series.length / 2) * width, y(value), width, y(0) - y(value), which, `${label}: ${series[which]} ${value}`)),
          index % every === 0 ? text(middle, HEIGHT + 2, 'middle', label) : null,
        ].filter(Boolean);
      }));
  return [
    dom('div', {class: 'chart-frame', tabindex: '0', role: 'group', 'aria-label': name}, picture),
    series.length > 1 ? dom('ul', {class: 'chart-key', 'aria-hidden': 'true'}, series.map((each, which) => dom('li', {}, swatch(which), each))) : null,
    dom('details', {class: 'chart-table'}, dom('summary', {}, say('table')), numbers(name, items, series, heading)),
  ];
}

function numbers(name, items, series, heading) {
  return dom('table', {class: 'figures'}, dom('caption', {class: 'desk-hidden'}, name),
      dom('thead', {}, dom('tr', {}, dom('th', {scope: 'col'}, heading), series.map(each => dom('th', {scope: 'col', class: 'is-number'}, each)))),
      dom('tbody', {}, items.map(({label, values}) => dom('tr', {},
          dom('th', {scope: 'row'}, label), values.map(value => dom('td', {class: 'is-number'}, value))))));
}

function summary(name, items) {
  const most = items.reduce((a, b) => (a.values[0] >= b.values[0] ? a : b));
  const total = items.reduce((sum, each) => sum + each.values[0], 0);
  return say('summary', {name, total, most: most.values[0], where: most.label});
}

function bar(x, y, width, height, which, title) {
  const told = svg('title', {});
  told.textContent = title;
  return svg('rect', {class: `chart-bar is-${which}`, fill: which === 1 ? 'url(#chart-stripes)' : null, x, y, width: Math.max(1, width - 1), height}, told);
}

function swatch(which) {
  return svg('svg', {viewBox: '0 0 16 16', class: 'chart-swatch'}, bar(1, 1, 15, 14, which, ''));
}

function stripes() {
  return svg('defs', {}, svg('pattern', {id: 'chart-stripes', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'},
      svg('rect', {class: 'chart-stripe-ground', width: 6, height: 6}), svg('rect', {class: 'chart-stripe', width: 3, height: 6})));
}

/** The next round number that can be halved. */
function ceiling(most) {
  const unit = 10 ** Math.floor(Math.log10(most));
  const steps = unit === 1 ? [2, 4, 6, 8, 10] : [1, 2, 3, 4, 5, 6, 8, 10];
  return steps.find(each => each * unit >= most) * unit;
}

function text(x, y, anchor, value) {
  const label = svg('text', {class: 'chart-text', x, y, 'text-anchor': anchor});
  label.textContent = value;
  return label;
}

function svg(name, attributes, ...children) {
  const element = document.createElementNS(NS, name);
  Object.entries(attributes).filter(([, value]) => value !== null).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}
