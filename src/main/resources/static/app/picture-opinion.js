// What the desk thinks of a picture that is not sent yet. It never stands in the way: whoever wants to send, sends.
import {upload} from './api.js';

/**
 * Asks the desk. purpose is LABEL or FEATURE_CODE; told says how much of the picture has gone. The answer: kind (good, usable, retake,
 * unchecked), word (a key of check-words.js), texts (what was found and what to do), codes (what the desk read).
 */
export async function opinionOf(purpose, picture, name, told, signal) {
  const form = new FormData();
  form.append('purpose', purpose);
  form.append('picture', picture, name);
  try {
    return judged(purpose, await upload('/api/evidence/check', form, told, signal));
  } catch (refused) {
    return unjudged(refused);
  }
}

function judged(purpose, {verdict, featureCode, codes, findings}) {
  const texts = findings.map(each => each.text);
  if (verdict === 'GOOD') {
    return {kind: 'good', word: `check.GOOD.${purpose}`, texts, codes};
  }
  if (featureCode && !['VALID', 'UNREADABLE'].includes(featureCode)) {
    return {kind: 'retake', word: 'check.other-code', texts, codes};
  }
  return verdict === 'RETAKE'
    ? {kind: 'retake', word: 'check.RETAKE', texts, codes}
    : {kind: 'usable', word: 'check.USABLE', texts, codes};
}

/** A file that the desk would refuse is said so; a check that could not be made is no reason to worry. */
function unjudged(refused) {
  if ([400, 413, 415].includes(refused.status)) {
    return {kind: 'retake', word: 'check.refused', texts: [refused.message], codes: []};
  }
  return {kind: 'unchecked', word: refused.status === 429 ? 'check.limited' : 'check.unavailable', texts: [], codes: []};
}
