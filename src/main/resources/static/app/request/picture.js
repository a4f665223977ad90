// Taking or choosing a picture, seeing it, and being told at once what the desk thinks of it.
import {dom} from '../dom.js';
import {language} from '../language.js';
import {opinionOf} from '../picture-opinion.js';
import {asDataUrl} from './bytes.js';
import {mainButton, notice, say, untilLeft} from './parts.js';
import {scaled} from './scale.js';

const MOST_BYTES = 10 * 1024 * 1024;
const HAND_HELD = matchMedia('(pointer: coarse)');

/**
 * purpose is LABEL or FEATURE_CODE, held the picture that the draft holds ({bytes, type, name, scaled, opinion, kept}) or nothing,
 * hold(picture) keeps another, on() leads on, before is said while there is none. The answer: {body, main}, the nodes for a screen.
 */
export function picturePart({purpose, before = '', held, hold, on}) {
  const body = dom('div', {class: 'request-picture'});
  const check = dom('div', {class: 'request-check', role: 'status'});
  const main = mainButton('next', on);
  const inputs = {shoot: input(true), file: input(false)};
  let way = HAND_HELD.matches && purpose === 'LABEL' ? 'shoot' : 'file';
  let latest = new AbortController();
  untilLeft().addEventListener('abort', () => latest.abort());

  function input(capture) {
    return dom('input', {type: 'file', accept: 'image/*', capture: capture ? 'environment' : null, class: 'desk-hidden', tabindex: '-1',
      'aria-hidden': 'true', 'data-way': capture ? 'shoot' : 'file', onchange: event => {
        const [file] = event.target.files;
        event.target.value = ''; // the same file may be chosen again
        if (file) {
          choose(file);
        }
      }});
  }

  function button(which, main, word = `picture.${which}`) {
    return dom('button', {type: 'button', class: `desk-button${main ? ' is-main' : ''}`, onclick: () => {
      way = which;
      inputs[which].click();
    }}, say(word));
  }

  async function choose(file) {
    latest.abort();
    const mine = latest = new AbortController();
    main.hidden = true;
    draw(dom('p', {class: 'request-check is-checking', role: 'status'}, say('picture.preparing')));
    const small = await scaled(file);
    if (small.blob.size > MOST_BYTES) {
      draw(notice(say('picture.too-large')), empty());
      return;
    }
    held = {bytes: await small.blob.arrayBuffer(), type: small.blob.type || 'image/jpeg', name: small.name, scaled: small.changed};
    await hold(held);
    if (!mine.signal.aborted) {
      show();
    }
  }

  function draw(...nodes) {
    body.replaceChildren(...nodes, inputs.shoot, inputs.file);
  }

  function empty() {
    const order = HAND_HELD.matches ? (purpose === 'LABEL' ? ['shoot', 'file'] : ['file', 'shoot']) : ['file'];
    return dom('div', {class: 'request-drop'}, order.map((which, index) => button(which, index === 0)));
  }

  async function show() {
    const size = Math.ceil(held.bytes.byteLength / 1000);
    const image = dom('img', {src: await asDataUrl(blobOf(held)), alt: say(`picture.of.${purpose}`),
      onerror: () => image.replaceWith(dom('p', {class: 'request-text'}, say('picture.none')))});
    draw(dom('figure', {class: 'request-preview'}, image,
        dom('figcaption', {}, held.name, ' · ', say(held.scaled ? 'picture.scaled' : 'picture.size', {size}))), check);
    main.hidden = false;
    if (held.opinion && held.opinion.language === language() && held.opinion.kind !== 'unchecked') {
      tell();
    } else {
      look();
    }
  }

  async function look() {
    const {signal} = latest = new AbortController();
    const meter = dom('progress', {max: '1', value: '0', 'aria-label': say('check.checking')});
    check.className = 'request-check is-checking';
    check.replaceChildren(dom('p', {}, say('check.checking')), meter);
    const opinion = await opinionOf(purpose, blobOf(held), held.name, share => share < 1 ? meter.value = share : meter.removeAttribute('value'), signal);
    if (!signal.aborted) {
      held.opinion = {...opinion, language: language()};
      await hold(held);
      tell();
    }
  }

  function tell() {
    const {kind} = held.opinion;
    const asked = !held.kept && (kind === 'retake' || kind === 'usable');
    main.hidden = asked;
    check.className = `request-check is-${kind}`;
    check.replaceChildren(...opinionNodes(held.opinion), asked ? dom('div', {class: 'desk-actions'},
        button(way, kind === 'retake', way === 'shoot' ? 'picture.retake' : 'picture.another'),
        dom('button', {type: 'button', class: 'desk-button', onclick: keep}, say('picture.keep'))) : another());
    check.scrollIntoView({block: 'nearest'});
  }

  function another() {
    return dom('button', {type: 'button', class: 'desk-button is-quiet', onclick: () => inputs[way].click()},
        say(way === 'shoot' ? 'picture.retake' : 'picture.another'));
  }

  async function keep() {
    held.kept = true;
    await hold(held);
    on();
  }

  main.hidden = true;
  if (held) {
    show();
  } else {
    draw(before, empty());
  }
  return {body, main};
}

const MARKS = {good: '✓', usable: '!', retake: '↻', unchecked: '–'};

/** What the desk thinks, in its words: a mark, a sentence, and what to do. */
export function opinionNodes({kind, word, texts}) {
  return [
    dom('p', {class: 'request-check-word'}, dom('span', {class: 'request-mark', 'aria-hidden': 'true'}, MARKS[kind]), say(word)),
    ...(texts.length === 0 ? [] : [dom('ul', {}, texts.map(text => dom('li', {}, text)))]),
  ];
}

export function blobOf({bytes, type}) {
  return new Blob([bytes], {type});
}
