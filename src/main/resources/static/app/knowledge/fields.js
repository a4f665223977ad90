// The fields of a rule: what each condition and each result can be, as a choice where there is one.
import {dom} from '../dom.js';
import {bare, NUMBER_WAYS, putTogether, takeApart, TEXT_WAYS} from './cells.js';
import {say, valueWord} from './words.js';

function choice(options, chosen, properties, changed) {
  return dom('select', {class: 'desk-input', ...properties, onchange: event => changed(event.target.value)},
      options.map(([value, text]) => dom('option', {value, selected: value === chosen}, text)));
}

/** A field for a condition; changed gets the new text. */
export function conditionField(test, column, id, changed) {
  const part = takeApart(test, column);
  if (column.type === 'boolean' && part.way === 'boolean') {
    return choice([['true', say('yes')], ['false', say('no')]], part.value, {id, 'aria-label': column.label}, changed);
  }
  if (['is', 'not'].includes(part.way)) {
    return someOf(part, column, id, changed);
  }
  const ways = column.type === 'integer' ? NUMBER_WAYS : column.values.length || column.type === 'boolean' ? ['feel'] : TEXT_WAYS;
  return wayAndText(part, ways.includes(part.way) ? ways : ['feel'], column, id, changed);
}

function someOf(part, column, id, changed) {
  const now = {way: part.way, values: [...part.values]};
  const known = [...new Set([...column.values, ...part.values])];
  return dom('div', {class: 'some-of'},
      choice([['is', say('op.is')], ['not', say('op.not')]], now.way, {id, 'aria-label': say('how', {name: column.label})}, way => {
        now.way = way;
        changed(putTogether(now));
      }),
      dom('div', {class: 'some-of-values', role: 'group', 'aria-label': column.label}, known.map(value => dom('label', {class: 'some-of-value'},
          dom('input', {type: 'checkbox', checked: now.values.includes(value), onchange: event => {
            now.values = known.filter(each => each === value ? event.target.checked : now.values.includes(each));
            changed(putTogether(now));
          }}), valueWord(column.name, value)))));
}

function wayAndText(part, ways, column, id, changed) {
  const now = {...part};
  return dom('div', {class: 'way'},
      ways.length > 1 ? choice(ways.map(way => [way, say(`op.${way}`)]), now.way, {id, 'aria-label': say('how', {name: column.label})}, way => {
        now.way = way;
        changed(putTogether(now));
      }) : dom('span', {class: 'desk-soft'}, say('op.feel')),
      dom('input', {class: 'desk-input', id: ways.length > 1 ? null : id, 'aria-label': column.label, value: now.value, maxlength: '300',
        spellcheck: 'false', autocomplete: 'off', inputmode: column.type === 'integer' && now.way !== 'feel' ? 'numeric' : null, oninput: event => {
          now.value = event.target.value.trim();
          changed(putTogether(now));
        }}));
}

/** What a new condition on this column begins with. */
export function firstTest(column) {
  return column.type === 'boolean' ? 'true' : column.type === 'integer' ? '>= 1' : column.values.length ? JSON.stringify(column.values[0]) : '""';
}

/** A field for a result; changed gets the new text. */
export function resultField(result, column, inputs, id, changed) {
  const taken = column.takenOver ? [[column.takenOver, say('takes-over', {name: inputs.find(each => each.name === column.takenOver)?.label ?? ''})]] : [];
  if (column.type === 'boolean') {
    return choice([['true', say('yes')], ['false', say('no')]], result, {id}, changed);
  }
  if (column.values.length) {
    const known = [...new Set([...column.values.map(value => JSON.stringify(value)), ...(result && result !== column.takenOver ? [result] : [])])];
    return choice([...taken, ...known.map(value => [value, valueWord(column.name, bare(value))])], result, {id}, changed);
  }
  return time(result, column, taken, id, changed);
}

function time(result, column, taken, id, changed) {
  const [, number, unit] = /^PT(\d+)([HM])$/.exec(bare(result)) ?? [null, '1', 'H'];
  const now = {number, unit: result === column.takenOver ? 'taken' : unit};
  const amount = dom('input', {class: 'desk-input', type: 'number', min: '1', max: '8760', value: now.number, 'aria-label': column.label,
    hidden: now.unit === 'taken', oninput: event => tell({number: event.target.value})});
  const tell = change => {
    Object.assign(now, change);
    amount.hidden = now.unit === 'taken';
    changed(now.unit === 'taken' ? column.takenOver : `"PT${now.number}${now.unit}"`);
  };
  return dom('div', {class: 'way'}, amount,
      choice([...taken.map(([, text]) => ['taken', text]), ['H', say('unit.H')], ['M', say('unit.M')]], now.unit, {id, 'aria-label': say('how', {name: column.label})},
          chosen => tell({unit: chosen})));
}

export function emptyResult(column) {
  return column.type === 'boolean' ? 'true' : column.takenOver || (column.values.length ? JSON.stringify(column.values[0]) : '');
}
