// What reasons are called where somebody chooses or counts them.
import {wordsOf} from '../language.js';
import {reasons} from './reasons.js';

const reasonWord = wordsOf(reasons);

/** Those that we have a name for, in the order in which they are offered. */
export const NAMED = Object.keys(reasons.it);

/** Its name, else what is said otherwise: supervisors' own reasons have none but their words. */
export function reasonName(code, otherwise = code) {
  return NAMED.includes(code) ? reasonWord(code) : otherwise;
}
