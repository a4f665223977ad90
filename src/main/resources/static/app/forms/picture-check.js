// What the desk says of a picture before it is sent. It never stands in the way: whoever wants to send, sends.
import {dom} from '../dom.js';
import {opinionOf} from '../picture-opinion.js';
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
    const opinion = await opinionOf(purpose, file, file.name, share => advance(meter, share), mine.signal);
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

function tell(element, {kind, word, texts}, chooseAgain) {
  const buttons = kind === 'retake' || kind === 'usable' ? dom('div', {class: 'desk-actions'},
      dom('button', {type: 'button', class: 'desk-button', onclick: chooseAgain}, say('check.again')),
      dom('button', {type: 'button', class: 'desk-button is-quiet', onclick: () => keep(element)}, say('check.keep'))) : null;
  show(element, kind, [
    dom('p', {class: 'desk-check-word'}, dom('span', {class: 'desk-check-mark', 'aria-hidden': 'true'}, MARKS[kind]), say(word)),
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
