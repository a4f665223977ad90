// A picture that somebody looks at closely: larger, turned, brighter. What was read in it stays outlined.
import {dom} from '../dom.js';
import {say} from './frame.js';

const LARGEST = 8;
const STEP = 1.5;

/** Opens the picture {width, height} in a dialog; content is the picture with its outlines. */
export function look(name, address, {width, height}, content) {
  const state = {zoom: 1, turn: 0, light: 100};
  const stage = dom('div', {class: 'desk-stage', tabindex: '0', role: 'group', 'aria-label': name}, dom('div', {class: 'desk-turned'}, content));
  const light = dom('input', {type: 'range', min: '40', max: '300', step: '10', value: '100', 'aria-label': say('viewer.light')});
  const shown = dom('output', {class: 'desk-soft', 'aria-live': 'polite'});
  const show = () => place(stage, content, {width, height}, state, shown);
  const acts = {
    '+': () => zoom(STEP),
    '-': () => zoom(1 / STEP),
    'r': () => turn(90),
    'l': () => turn(270),
    '0': () => {
      Object.assign(state, {zoom: 1, turn: 0, light: 100});
      light.value = '100';
      show();
    },
  };
  const zoom = by => {
    const before = state.zoom;
    state.zoom = Math.min(LARGEST, Math.max(1, state.zoom * by));
    keepCentre(stage, state.zoom / before, show);
  };
  const turn = by => {
    state.turn = (state.turn + by) % 360;
    show();
  };
  const button = (key, word) => dom('button', {type: 'button', class: 'desk-tool', 'aria-label': say(word), title: `${say(word)} (${key.toUpperCase()})`, onclick: acts[key]}, SIGNS[key] ?? say(word));
  light.addEventListener('input', () => {
    state.light = Number(light.value);
    show();
  });
  const dialog = dom('dialog', {class: 'desk-form is-ready desk-large-picture', 'aria-label': name},
      dom('div', {class: 'desk-large-top'},
          dom('strong', {}, name),
          dom('div', {class: 'desk-tools'}, button('-', 'viewer.smaller'), shown, button('+', 'viewer.larger'),
              button('l', 'viewer.left'), button('r', 'viewer.right'),
              dom('label', {class: 'desk-light'}, say('viewer.light'), light), button('0', 'viewer.again')),
          dom('a', {class: 'desk-link', href: address, target: '_blank', rel: 'noopener'}, say('seen.full-size')),
          dom('button', {type: 'button', class: 'desk-button', autofocus: true, onclick: () => dialog.close()}, say('seen.close'))),
      stage);
  dialog.addEventListener('keydown', event => {
    const act = acts[event.key.toLowerCase()];
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
      act();
      event.preventDefault();
    }
  });
  dialog.addEventListener('close', () => dialog.remove());
  drag(stage);
  document.body.append(dialog);
  dialog.showModal();
  show();
}

const SIGNS = {'+': '+', '-': '−', 'l': '↺', 'r': '↻'};

/** Fits the turned picture into the stage, and makes it as many times larger as is wished. */
function place(stage, content, {width, height}, {zoom, turn, light}, shown) {
  const lying = turn % 180 !== 0;
  const [across, down] = lying ? [height, width] : [width, height];
  const scale = zoom * Math.min(stage.clientWidth / across, stage.clientHeight / down);
  const box = content.parentElement;
  box.style.width = `${across * scale}px`;
  box.style.height = `${down * scale}px`;
  content.style.width = `${width * scale}px`;
  content.style.height = `${height * scale}px`;
  content.style.transform = `translate(-50%, -50%) rotate(${turn}deg)`;
  content.querySelector('img').style.filter = `brightness(${light}%)`;
  shown.textContent = `${Math.round(zoom * 100)} %`;
}

function keepCentre(stage, by, show) {
  const [x, y] = [stage.scrollLeft + stage.clientWidth / 2, stage.scrollTop + stage.clientHeight / 2];
  show();
  stage.scrollTo(x * by - stage.clientWidth / 2, y * by - stage.clientHeight / 2);
}

/** A mouse pulls the picture about; fingers and arrow keys do so by themselves. */
function drag(stage) {
  let from = null;
  stage.addEventListener('pointerdown', event => {
    if (event.pointerType === 'mouse') {
      from = {x: event.clientX + stage.scrollLeft, y: event.clientY + stage.scrollTop};
      stage.setPointerCapture(event.pointerId);
    }
  });
  stage.addEventListener('pointermove', event => {
    if (from) {
      stage.scrollTo(from.x - event.clientX, from.y - event.clientY);
    }
  });
  stage.addEventListener('pointerup', () => {
    from = null;
  });
}
