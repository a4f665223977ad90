// What stands in a cell, taken apart so that people can read and set it, and put together again as FEEL.
import {say, valueWord} from './words.js';

const TEXT = '"(?:[^"\\\\]|\\\\.)*"';
const LIST = new RegExp(`^${TEXT}(?:\\s*,\\s*${TEXT})*$`);
const NOT = new RegExp(`^not\\(\\s*(${TEXT}(?:\\s*,\\s*${TEXT})*)\\s*\\)$`);
const CALL = new RegExp(`^(starts with|contains|matches)\\(\\s*(?:cellInput|\\?)\\s*,\\s*(${TEXT})\\s*\\)$`);
const NUMBER = /^(>=|>|<=|<)?\s*(\d+)$/;

export const TEXT_WAYS = ['equals', 'starts with', 'contains', 'matches', 'feel'];
export const NUMBER_WAYS = ['>=', '>', '<=', '<', '='];

function texts(list) {
  return list.match(new RegExp(TEXT, 'g')).map(each => JSON.parse(each));
}

/** {way, values | value | text}; way feel is whatever has no plainer form. */
export function takeApart(test, column) {
  const trimmed = test.trim();
  try {
    if (column.type === 'boolean' && ['true', 'false'].includes(trimmed)) {
      return {way: 'boolean', value: trimmed};
    }
    if (column.type === 'integer' && NUMBER.test(trimmed)) {
      const [, sign, number] = NUMBER.exec(trimmed);
      return {way: sign ?? '=', value: number};
    }
    if (column.type === 'string') {
      const list = LIST.test(trimmed) ? texts(trimmed) : null;
      if (list) {
        return column.values.length ? {way: 'is', values: list} : {way: 'equals', value: list.join(', ')};
      }
      if (NOT.test(trimmed) && column.values.length) {
        return {way: 'not', values: texts(NOT.exec(trimmed)[1])};
      }
      if (CALL.test(trimmed)) {
        const [, way, text] = CALL.exec(trimmed);
        return {way, value: JSON.parse(text)};
      }
    }
  } catch {
    // an escape that JSON does not know
  }
  return {way: 'feel', value: trimmed};
}

export function putTogether({way, value, values}) {
  switch (way) {
    case 'is': return values.map(each => JSON.stringify(each)).join(',');
    case 'not': return values.length ? `not(${values.map(each => JSON.stringify(each)).join(',')})` : '';
    case 'equals': return value.split(',').map(each => each.trim()).filter(Boolean).map(each => JSON.stringify(each)).join(',');
    case 'starts with': case 'contains': case 'matches': return value ? `${way}(cellInput, ${JSON.stringify(value)})` : '';
    case '=': return value;
    case 'boolean': case 'feel': return value;
    default: return value === '' ? '' : `${way} ${value}`;
  }
}

/** A condition in words, without the name of its column. */
export function plainTest(test, column) {
  const {way, value, values} = takeApart(test, column);
  switch (way) {
    case 'boolean': return say(value === 'true' ? 'yes' : 'no');
    case 'is': return values.map(each => valueWord(column.name, each)).join(say('or'));
    case 'not': return `${say('op.not')} ${values.map(each => valueWord(column.name, each)).join(say('nor'))}`;
    case 'equals': return value;
    case 'feel': return test;
    case '=': return value;
    default: return `${say(`op.${way}`)} ${value}`;
  }
}

/** The value of a result without its quotes. */
export function bare(result) {
  return /^"[^"]*"$/.test(result) ? result.slice(1, -1) : result;
}

export function plainResult(result, column, inputs) {
  if (column.takenOver && result === column.takenOver) {
    return say('takes-over', {name: inputs.find(each => each.name === result)?.label ?? result});
  }
  return valueWord(column.name, bare(result));
}
