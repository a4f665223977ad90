// What the desk saw in evidence: pictures with the codes outlined, and whether label and feature code name the same device.
import {evidenceAddress, picture} from '../case-parts.js';
import {dom} from '../dom.js';
import {moment} from '../time.js';
import {say} from './frame.js';
import {look} from './viewer.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A picture with what was read from it below; large at a click. A feature code that came as text has no picture. */
export function seenEvidence(caseNumber, piece) {
  return dom('div', {class: 'desk-seen'}, piece.width ? outlined(caseNumber, piece) : picture(caseNumber, piece), codeList(piece));
}

function outlined(caseNumber, piece) {
  const address = evidenceAddress(caseNumber, piece.id);
  const name = say(`seen.${piece.purpose}`);
  const inside = (marks = 1) => dom('span', {class: 'desk-outlined'}, dom('img', {src: address, alt: name}), outlines(piece, marks));
  const button = dom('button', {type: 'button', class: 'desk-frame', 'aria-label': say('seen.enlarge', {name})}, inside());
  button.addEventListener('click', () => look(name, address, piece, inside(0.4)));
  return dom('figure', {class: 'desk-picture'}, button,
      dom('figcaption', {}, name, dom('br'), dom('span', {class: 'desk-soft'}, moment(piece.receivedAt))));
}

/** Outlines in the picture's own pixels, numbered as in the list below it; marks is how large the numbers are. */
function outlines({width, height, codes}, marks) {
  const unit = marks * Math.max(width, height) / 100;
  return svg('svg', {viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true'}, ...codes.map((code, index) => {
    const points = code.outline.map(({x, y}) => `${x},${y}`).join(' ');
    const [{x, y}] = code.outline.length > 0 ? code.outline : [{x: 0, y: 0}];
    const label = svg('text', {x, y, 'font-size': 3.2 * unit, dy: 1.15 * unit});
    label.textContent = index + 1;
    return svg('g', {class: `desk-outline ${match(code)}`},
        svg('polygon', {points}), svg('circle', {cx: x, cy: y, r: 2.4 * unit}), label);
  }));
}

function codeList({codes, device, purpose, width}) {
  if (codes.length === 0) {
    return width ? dom('p', {class: 'desk-soft'}, say('seen.no-code')) : null;
  }
  const short = purpose === 'FEATURE_CODE' && device; // what a signed code says stands beside, in words
  return dom('ol', {class: 'desk-codes'}, codes.map(code => dom('li', {class: match(code)},
      dom('span', {class: 'desk-code-format'}, say(`format.${code.format}`, {}, code.format)), ' ',
      dom('code', {}, short ? `${code.text.slice(0, 32)}…` : code.text),
      code.match ? dom('span', {class: 'desk-code-match'}, say(`match.${code.match}`)) : null)));
}

function match(code) {
  return code.match ? `is-${code.match}` : '';
}

/** The serial number on the label beside the one in the feature code, and whether they are the same. */
export function comparison(found) {
  const device = purpose => found.evidence.find(each => each.current && each.purpose === purpose)?.device;
  const label = device('LABEL');
  const code = device('FEATURE_CODE');
  const verdict = label && code ? label.match : 'UNKNOWN';
  const serial = (word, named) => dom('div', {}, dom('dt', {}, say(word)),
      dom('dd', {class: named ? null : 'is-unread'}, named ? named.serialNumber : say('case.unread')));
  return dom('div', {class: `desk-compared is-${verdict}`},
      dom('dl', {}, serial('seen.on-label', label), serial('seen.in-code', code)),
      dom('p', {}, say(`compared.${verdict}`)));
}

/** What the feature code says of the device, its signature verified. */
export function deviceFacts(found) {
  const device = found.evidence.find(each => each.current && each.purpose === 'FEATURE_CODE')?.device;
  return device ? [
    ['case.model', device.model],
    ['case.firmware', device.firmware],
    ['case.exported', [moment(device.issuedAt), dom('br'), dom('span', {class: 'desk-soft'}, say('case.device-clock'))]],
  ] : [['case.model', found.model ?? say('case.unread')]];
}

/** Numbers behind a finding, as the judge names them; the limit last. */
export function measured({measured: numbers}) {
  return numbers ? dom('p', {class: 'desk-measured'},
      Object.entries(numbers).sort(([name]) => (name === 'limit' ? 1 : -1))
        .map(([name, value]) => dom('span', {}, say(`measured.${name}`, {}, name), ' ', dom('b', {}, value)))) : null;
}

/** The rule of the assessment table that found it, in the words of whoever keeps the table. */
export function ruleBehind({rule}) {
  return rule ? dom('p', {class: 'desk-measured is-rule'}, dom('span', {}, say('rule.label'), ' ',
      dom('b', {}, rule.id), rule.words ? `: ${rule.words}` : '', ` (${say('rule.version', rule)})`)) : null;
}

function svg(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}
