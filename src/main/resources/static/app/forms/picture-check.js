// What the desk says of a picture before it is sent. It never stands in the way: whoever wants to send, sends.
import {upload} from '../api.js';
import {dom} from '../dom.js';
import {say} from './frame.js';

const MARKS = {good: '✓', usable: '!', retake: '↻', unchecked: '–'};

/**
 * A place under a file input that tells what the desk thinks of each picture chosen. purpose is LABEL or FEATURE_CODE; chooseAgain
 * opens the choice anew. The answer: {element, look(file), rest()}; rest forgets the last picture.
 */
export function pictureCheck(purpose, chooseAgain) {
  const element = dom('div', {class: 'desk-check', role: 'status', hidden: true});
  let latest = new AbortController();

  function rest() {
    latest.abort();
    element.hidden = true;
    element.replaceChildren();
  }

  async function look(file) {
    rest();
    const mine = latest = new AbortController();
    const meter = dom('progress', {max: '1', value: '0', 'aria-label': say('check.checking')});
    show(element, 'checking', [dom('p', {class: 'desk-check-word'}, say('check.checking')), meter]);
    const form = new FormData();
    form.append('purpose', purpose);
    form.append('picture', file, file.name);
    let opinion;
    try {
      opinion = judged(purpose, await upload('/api/evidence/check', form, share => advance(meter, share), mine.signal));
    } catch (refused) {
      opinion = unjudged(refused);
    }
    if (!mine.signal.aborted) {
      tell(element, opinion, chooseAgain);
    }
  }

  return {element, look, rest};
}

/** Sent is not judged yet: from then on the meter only moves. */
function advance(meter, share) {
  if (share < 1) {
    meter.value = share;
  } else {
    meter.removeAttribute('value');
  }
}

function judged(purpose, {verdict, featureCode, findings}) {
  const texts = findings.map(each => each.text);
  if (verdict === 'GOOD') {
    return {kind: 'good', word: say(`check.GOOD.${purpose}`), texts};
  }
  if (featureCode && !['VALID', 'UNREADABLE'].includes(featureCode)) {
    return {kind: 'retake', word: say('check.other-code'), texts};
  }
  return verdict === 'RETAKE'
    ? {kind: 'retake', word: say('check.RETAKE'), texts}
    : {kind: 'usable', word: say('check.USABLE'), texts};
}

/** A file that the desk would refuse is said so; a check that could not be made is no reason to worry. */
function unjudged(refused) {
  if ([400, 413, 415].includes(refused.status)) {
    return {kind: 'retake', word: say('check.refused'), texts: [refused.message]};
  }
  return {kind: 'unchecked', word: say(refused.status === 429 ? 'check.limited' : 'check.unavailable'), texts: []};
}

function tell(element, {kind, word, texts}, chooseAgain) {
  const buttons = kind === 'retake' || kind === 'usable' ? dom('div', {class: 'desk-actions'},
      dom('button', {type: 'button', class: 'desk-button', onclick: chooseAgain}, say('check.again')),
      dom('button', {type: 'button', class: 'desk-button is-quiet', onclick: () => keep(element)}, say('check.keep'))) : null;
  show(element, kind, [
    dom('p', {class: 'desk-check-word'}, dom('span', {class: 'desk-check-mark', 'aria-hidden': 'true'}, MARKS[kind]), word),
    texts.length === 0 ? null : dom('ul', {class: 'desk-check-why'}, texts.map(text => dom('li', {}, text))),
    buttons,
  ]);
}

/** He has read it and knows better, or cannot do better. */
function keep(element) {
  element.querySelector('.desk-actions').remove();
  element.classList.add('is-kept');
  element.append(dom('p', {class: 'desk-soft', tabindex: '-1'}, say('check.kept')));
  element.lastElementChild.focus();
}

function show(element, kind, content) {
  element.hidden = false;
  element.className = `desk-check is-${kind}`;
  element.replaceChildren(...content.filter(Boolean));
}
