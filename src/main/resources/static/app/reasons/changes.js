// What a supervisor does with a reason: each in a dialog, each with the version that he saw.
import {get, send} from '../api.js';
import {ask} from '../ask.js';
import {dom} from '../dom.js';
import {say} from './words.js';

const LONGEST = {why: 160, advice: 300, code: 46};
const HOUSE = 'house.';

/** A reason of the house's own. */
export function add(done) {
  const words = fields({it: {why: '', advice: ''}, en: {why: '', advice: ''}});
  const code = dom('input', {class: 'desk-input', id: 'reason-code', value: HOUSE, maxlength: LONGEST.code, autocapitalize: 'none', spellcheck: 'false', oninput: () => {
    typed = true;
  }});
  let typed = false;
  words.node.addEventListener('input', () => {
    if (!typed) {
      code.value = HOUSE + codeOf(words.value().en.why);
    }
  });
  ask({
    title: say('add.title'),
    content: [words.node, dom('div', {class: 'desk-field'}, dom('label', {for: 'reason-code'}, say('code')), code, dom('p', {class: 'desk-soft'}, say('code.hint')))],
    yes: say('add.yes'),
    no: say('no'),
    act: () => send('POST', '/api/reason-texts', {code: code.value.trim(), ...words.value()}),
    after: () => done(code.value.trim()),
  });
}

/** From the English words, until somebody types another one. */
function codeOf(why) {
  return why.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 40).replace(/^-|-$/g, '');
}

/** Whoever was not the first sees what stands there now, and may still save what he wrote. */
export function reword(reason, name, done) {
  const words = fields(reason.words);
  const now = dom('div', {});
  let {version} = reason;
  ask({
    title: say('reword.title', {name}),
    content: [words.node, dom('p', {class: 'desk-soft'}, say('reword.text')), now],
    yes: say('reword.yes'),
    no: say('no'),
    async act() {
      try {
        await send('PUT', path(reason), {version, ...words.value()});
      } catch (refused) {
        if (refused.code === 'reason.changed') {
          const found = (await get('/api/reason-texts')).items.find(each => each.code === reason.code);
          ({version} = found);
          now.replaceChildren(dom('p', {}, say('now')), ...['it', 'en'].map(each =>
            dom('p', {lang: each}, dom('q', {}, `${found.words[each].why} ${found.words[each].advice}`))), dom('p', {}, say('now.again')));
        }
        throw refused;
      }
    },
    after: () => done(reason.code),
  });
}

export function putBack(reason, name, done) {
  ask({
    title: say('put-back.title', {name}),
    content: [dom('p', {}, say('put-back.text')), ...['it', 'en'].map(each =>
      dom('p', {lang: each}, dom('q', {}, `${reason.shipped[each].why} ${reason.shipped[each].advice}`)))],
    yes: say('put-back.yes'),
    no: say('no'),
    act: () => seeing(done, reason, send('POST', `${path(reason)}/shipped`, {version: reason.version})),
    after: () => done(reason.code),
  });
}

export function offer(reason, name, done) {
  const word = reason.offered ? 'withdraw' : 'offer';
  ask({
    title: say(`${word}.title`, {name}),
    content: [dom('p', {}, say(`${word}.text`))],
    yes: say(`${word}.yes`),
    no: say('no'),
    act: () => seeing(done, reason, send('PUT', `${path(reason)}/offered`, {version: reason.version, offered: !reason.offered})),
    after: () => done(reason.code),
  });
}

/** Where somebody else was first, the page behind the dialog shows what he made of it. */
function seeing(done, reason, sent) {
  return sent.catch(async refused => {
    if (refused.code === 'reason.changed') {
      await done(reason.code);
    }
    throw refused;
  });
}

function path(reason) {
  return `/api/reason-texts/${encodeURIComponent(reason.code)}`;
}

function fields(words) {
  const inputs = {};
  const field = (language, part) => {
    const id = `reason-${language}-${part}`;
    const input = dom('textarea', {class: 'desk-input', id, lang: language, rows: part === 'why' ? '2' : '3', maxlength: LONGEST[part]}, words[language][part]);
    inputs[language] = {...inputs[language], [part]: input};
    return dom('div', {class: 'desk-field'}, dom('label', {for: id}, say(part)), input);
  };
  const node = dom('div', {class: 'reasons-fields'}, ['it', 'en'].map(language => dom('fieldset', {},
      dom('legend', {}, say(language)), field(language, 'why'), field(language, 'advice'))));
  const typed = ({why, advice}) => ({why: why.value, advice: advice.value});
  return {node, value: () => ({it: typed(inputs.it), en: typed(inputs.en)})};
}
