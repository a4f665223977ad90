// A feature code in hand: whose it says it is, and whether it is one at all.
import {dom} from '../dom.js';
import {language} from '../language.js';
import {opinionOf} from '../picture-opinion.js';
import {after, at, before, go, mainButton, notice, picto, say, screen} from './parts.js';
import {blobOf, opinionNodes} from './picture.js';
import {troubleAt} from './refusals.js';

const TELLING = ['check.GOOD.FEATURE_CODE', 'check.other-code'];

/** Keeps the text of a code, however it came, with what it says of its device; picture is what it was read from, to ask the desk. */
export function holdText(draft, way, text, device, picture) {
  return draft.keep({code: {way, text, device, picture}, step: 'code', trouble: undefined});
}

export function heldScreen(draft) {
  const {code} = draft.answers;
  const picture = code.way === 'picture';
  const opinion = dom('div', {class: 'request-check', role: 'status', hidden: true});
  const foreign = !code.device && !picture;
  if (code.picture && !foreign) {
    judge(draft, opinion);
  }
  const on = async () => {
    await draft.keep({step: after('code'), code: {...draft.answers.code, kept: true}});
    go(after('code'));
  };
  return screen({
    step: 'code', name: 'code-held', title: say(foreign ? 'code.title' : picture && !code.device ? 'code.held' : 'code.read'), back: at(before('code')),
    trouble: troubleAt('code', draft),
    body: dom('div', {},
        foreign ? notice([say('code.foreign'), say('code.foreign.text'), say('code.said', {text: code.text.slice(0, 80)})], 'is-warning') : facts(code),
        opinion,
        dom('a', {class: 'desk-button is-quiet', href: picture ? at('code/picture') : at('code/ways')}, say('code.another'))),
    main: mainButton(foreign ? 'code.keep' : 'next', on),
  });
}

function facts({way, device, picture, text}) {
  return dom('div', {class: 'desk-card request-held'}, picto('done'),
      dom('dl', {class: 'desk-facts'},
          device ? [dom('dt', {}, say('code.model')), dom('dd', {}, device.model), dom('dt', {}, say('code.serial')), dom('dd', {}, device.serialNumber)] : null,
          dom('dt', {}, say('summary.code')), dom('dd', {}, say(`way.${way}`), !text && picture ? ` · ${picture.name}` : '')),
      dom('p', {class: 'desk-soft'}, say('code.decides')));
}

/** Once; a frame of a film that the desk cannot read says nothing about the code. */
async function judge(draft, place) {
  const {code} = draft.answers;
  const known = code.picture.opinion?.language === language() ? code.picture.opinion : null;
  const found = known ?? {...await opinionOf('FEATURE_CODE', blobOf(code.picture), code.picture.name, () => null), language: language()};
  if (code !== draft.answers.code) {
    return;
  }
  if (!known && found.kind !== 'unchecked') {
    code.picture.opinion = found;
    await draft.keep({code});
  }
  if (code.way === 'picture' || TELLING.includes(found.word)) {
    place.hidden = false;
    place.className = `request-check is-${found.kind}`;
    place.replaceChildren(...opinionNodes(found));
  }
}
