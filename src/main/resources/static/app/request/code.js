// The feature code: the ways to get it, and what was read.
import {dom} from '../dom.js';
import {deviceScreen} from './code-device.js';
import {fileScreen, pasteScreen} from './code-text.js';
import {heldScreen} from './code-held.js';
import {scanScreen} from './code-scan.js';
import {after, at, before, choice, choices, go, say, screen} from './parts.js';
import {codesIn} from './codes.js';
import {deviceIn} from './feature-code.js';
import {blobOf, picturePart} from './picture.js';
import {troubleAt} from './refusals.js';

const SHAPES = {device: 'near', scan: 'scan', picture: 'picture', file: 'file', paste: 'paste'};
const WAYS = {SAME_NETWORK: ['device', 'scan', 'picture', 'file', 'paste'], OTHER_NETWORK: ['scan', 'picture', 'file', 'paste']};
const SCREENS = {device: deviceScreen, scan: scanScreen, picture: pictureScreen, file: fileScreen, paste: pasteScreen};

/** way is one of SCREENS, or ways: to choose again with a code in hand. */
export function codeScreen(draft, way) {
  if (SCREENS[way]) {
    return SCREENS[way](draft);
  }
  return draft.answers.code && way !== 'ways' ? heldScreen(draft) : waysScreen(draft);
}

function waysScreen(draft) {
  const {connection, code} = draft.answers;
  return screen({
    step: 'code', name: 'code-ways', title: say('code.title'), text: say(`code.text.${connection}`), trouble: troubleAt('code', draft),
    back: code ? at('code') : at(before('code')),
    body: choices(WAYS[connection].map(way => choice(
        {shape: SHAPES[way], title: say(`code.${way}`), text: say(`code.${way}.text`), href: at(`code/${way}`)}))),
  });
}

function pictureScreen(draft) {
  const {code} = draft.answers;
  const {body, main} = picturePart({
    purpose: 'FEATURE_CODE',
    held: code?.way === 'picture' ? code.picture : undefined,
    hold: async picture => {
      const before = draft.answers.code;
      const known = before?.picture?.bytes === picture.bytes ? before.device : undefined;
      await draft.keep({code: {way: 'picture', picture, device: known, opinion: picture.opinion}, step: 'code', trouble: undefined});
      if (!known) {
        readHere(picture);
      }
    },
    on: async () => {
      await draft.keep({step: after('code')});
      go(after('code'));
    },
  });
  const read = dom('div', {'aria-live': 'polite'});
  if (code?.way === 'picture' && code.device) {
    tell(code.device);
  }

  /** At once, without the network; the desk reads it too, and decides. */
  async function readHere(picture) {
    read.replaceChildren();
    const device = (await codesIn(blobOf(picture))).map(deviceIn).find(Boolean);
    const now = draft.answers.code;
    if (device && now?.picture?.bytes === picture.bytes) {
      await draft.keep({code: {...now, device}});
      tell(device);
    }
  }

  function tell({serialNumber, model}) {
    read.replaceChildren(dom('p', {class: 'request-read'}, say('code.read'), ': ', dom('strong', {}, [model, serialNumber].filter(Boolean).join(' · '))));
  }

  return screen({
    step: 'code', name: 'code-picture', title: say('code.picture'), text: code?.way === 'picture' ? null : say('code.picture.text'), back: at('code/ways'),
    body: dom('div', {}, body, read), main,
  });
}
