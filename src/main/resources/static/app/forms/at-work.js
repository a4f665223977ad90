// Says that somebody is at work on what he has taken: what he leaves for half an hour goes back to everybody.
import {send} from '../api.js';

const PAUSE = 120_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel'];

export function atWork(root, caseNumber) {
  let last = Date.now();
  const sign = () => {
    if (!root.isConnected) {
      SIGNS.forEach(each => document.removeEventListener(each, sign));
    } else if (Date.now() - last > PAUSE) {
      last = Date.now();
      send('POST', `/api/cases/${encodeURIComponent(caseNumber)}/presence`).catch(() => {}); // the next sign tells it again
    }
  };
  SIGNS.forEach(each => document.addEventListener(each, sign, {passive: true}));
}
