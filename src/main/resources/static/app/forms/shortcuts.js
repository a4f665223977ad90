// Deciding by keyboard: single letters where nothing is being written, Ctrl+Enter to send.
import {dom} from '../dom.js';
import {say} from './frame.js';

const KEYS = {a: 'APPROVE', e: 'ASK_EVIDENCE', r: 'REJECT'};

export function shortcuts(root) {
  const acts = {
    ...Object.fromEntries(Object.entries(KEYS).map(([key, decision]) => [key, () => root.querySelector(`input[value="${decision}"]`)?.click()])),
    p: () => document.querySelector('.claim:not([disabled])')?.click(),
    c: () => root.querySelector('#comment').focus(),
    1: () => picture(root, 0),
    2: () => picture(root, 1),
  };
  const pressed = event => {
    if (!root.isConnected) {
      document.removeEventListener('keydown', pressed);
    } else if (event.key === 'Enter' && event.ctrlKey) {
      root.closest('[cam-tasklist-form]')?.querySelector('.form-actions .btn-primary:not([disabled])')?.click();
    } else if (!busy(event) && acts[event.key.toLowerCase()]) {
      acts[event.key.toLowerCase()]();
      event.preventDefault();
    }
  };
  document.addEventListener('keydown', pressed);
}

/** A letter that is part of something else: of a word, of the browser's own command, of what a dialog asks. */
function busy(event) {
  return event.ctrlKey || event.altKey || event.metaKey
      || event.target.matches('input:not([type=radio]), textarea, select, [contenteditable]')
      || document.querySelector('dialog[open], .modal.in') !== null;
}

function picture(root, index) {
  root.querySelectorAll('.desk-large button.desk-frame')[index]?.click();
}

export function shortcutList() {
  const rows = [['P', 'claim'], ['1', 'label'], ['2', 'code'], ['A', 'approve'], ['E', 'evidence'], ['R', 'reject'], ['C', 'comment'], ['Ctrl+Enter', 'send']];
  return dom('details', {class: 'desk-more'}, dom('summary', {}, say('keys.title')),
      dom('dl', {class: 'desk-keys'}, rows.map(([key, word]) => [dom('dt', {}, dom('kbd', {}, key)), dom('dd', {}, say(`keys.${word}`))])));
}
