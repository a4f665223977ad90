// What supervisors can do with a case besides deciding: revoke it, flag its device or its requester's account.
import {get, send} from './api.js';
import {ask} from './ask.js';
import {dom} from './dom.js';
import {NAMED, reasonName} from './forms/reason-names.js';
import {language, wordsOf} from './language.js';
import {words} from './supervise-words.js';

const say = wordsOf(words);

export async function supervision(found) {
  const path = `/api/cases/${encodeURIComponent(found.caseNumber)}`;
  const [around, {items}] = await Promise.all([get(`${path}/background`), get('/api/reasons')]);
  const house = items.filter(each => each.house);
  return dom('section', {class: 'desk-card'},
      dom('h2', {class: 'desk-heading'}, say('supervise.title')),
      found.serialNumber ? flag('DEVICE', found.serialNumber, around.deviceFlag, around.houseReasons, house) : null,
      flag('ACCOUNT', around.requester, around.accountFlag, around.houseReasons, house),
      found.state === 'CLOSED' ? null : dom('div', {class: 'desk-actions'},
          dom('button', {type: 'button', class: 'desk-button is-grave', onclick: () => revoke(found.caseNumber, path, house)}, say('supervise.revoke'))));
}

function flag(kind, value, raised, houseReasons, house) {
  const again = () => window.dispatchEvent(new HashChangeEvent('hashchange'));
  return raised
    ? dom('div', {class: 'part'},
        dom('p', {class: 'desk-notice is-warning'}, `${say(`supervise.flagged.${kind}`)}: ${reasonName(raised, houseReasons[raised])}`),
        dom('button', {type: 'button', class: 'desk-button', onclick: () => send('DELETE', '/api/flags', {kind, value}).then(again)}, say(`supervise.lower.${kind}`)))
    : dom('div', {class: 'part'},
        dom('button', {type: 'button', class: 'desk-button', onclick: () => raise(kind, value, house)}, say(`supervise.flag.${kind}`)));
}

function raise(kind, value, house) {
  const reason = reasonChoice('abuse.suspected', house);
  ask({
    title: say(`supervise.flag.${kind}.title`, {value}),
    content: [dom('p', {}, say('supervise.flag.text')), field('supervise.reason', reason)],
    yes: say('supervise.flag.yes'),
    no: say('supervise.no'),
    act: () => send('POST', '/api/flags', {kind, value, reasonCode: reason.value}),
  });
}

function revoke(number, path, house) {
  const reason = reasonChoice('', house);
  const comment = dom('textarea', {class: 'desk-input', id: 'supervise-comment', rows: '3', maxlength: '2000'});
  ask({
    title: say('supervise.revoke.title', {number}),
    content: [dom('p', {}, say('supervise.revoke.text')), dom('p', {class: 'desk-notice is-warning'}, say('supervise.revoke.warning')),
      field('supervise.reason', reason), field('supervise.comment', comment)],
    yes: say('supervise.revoke.yes'),
    no: say('supervise.no'),
    grave: true,
    act: () => send('POST', `${path}/revoke`, {reasonCode: reason.value || null, comment: comment.value.trim() || null}),
  });
}

function reasonChoice(chosen, house) {
  return dom('select', {class: 'desk-input', id: 'supervise-reason'},
      chosen ? null : dom('option', {value: ''}, '—'),
      house.map(each => dom('option', {value: each.code}, each.why[language()])),
      NAMED.map(code => dom('option', {value: code, selected: code === chosen}, reasonName(code))));
}

function field(word, input) {
  return dom('div', {class: 'desk-field'}, dom('label', {for: input.id}, say(word)), input);
}
