// A case that is under way: sending what was asked for, or the new feature code of a device that refused the token.
import {get, Refused, toLogin} from '../api.js';
import {evidenceAddress, reasonAsked} from '../case-parts.js';
import {dom} from '../dom.js';
import {text} from '../engine.js';
import {wordsOf} from '../language.js';
import {deadline} from '../time.js';
import {words} from './amend-words.js';
import {codeScreen} from './code.js';
import {draftOf} from './draft.js';
import {labelScreen} from './label.js';
import {at, go, leaveScreen, mainButton, notice, screen, shared, untilLeft, walk} from './parts.js';
import {troubleAt, understood} from './refusals.js';
import {amend} from './submission.js';

const say = wordsOf(words, ...shared);
const SCREENS = {label: labelScreen, code: codeScreen};
const STEP_OF = {LABEL: 'label', FEATURE_CODE: 'code'};

/** What each of the two is: which action of the case it needs, what is asked, what goes with it. */
const KINDS = {
  evidence: {action: 'PROVIDE_EVIDENCE', pieces: found => found.awaited?.evidence ?? [], more: {}},
  refused: {
    action: 'CONFIRM', pieces: () => [{purpose: 'FEATURE_CODE', need: 'NEEDED', reasons: []}], more: {deviceAnswer: text('REFUSED')},
  },
};

/** The screen at #/cases/<number>/<kind>[/<step>[/<way>]]. */
export async function amendAt(caseNumber, kind, [step = '', detail], account) {
  leaveScreen();
  const home = `#/cases/${encodeURIComponent(caseNumber)}`;
  walk(`${home}/${kind}`);
  const found = await get(`/api/cases/${encodeURIComponent(caseNumber)}`);
  const task = found.actions.find(each => each.action === KINDS[kind].action);
  const draft = await draftOf(account.id, `${caseNumber}/${kind}`);
  if (!task) {
    await draft.erase();
    location.replace(home); // done meanwhile, here or elsewhere: the case says how it stands
    return {title: caseNumber, nodes: [], state: location.hash};
  }
  draft.answers.connection = found.connection;
  const section = SCREENS[step] ? SCREENS[step](draft, detail) : overview(found, kind, task, draft);
  return {title: section.querySelector('h1').textContent, nodes: [section], state: location.hash};
}

function overview(found, kind, task, draft) {
  const pieces = KINDS[kind].pieces(found);
  const told = dom('div', {class: 'request-sending', 'aria-live': 'polite'});
  const main = mainButton('send', () => send(found, kind, task, draft, told, main));
  const given = pieces.filter(({purpose}) => draft.answers[STEP_OF[purpose]]);
  const complete = given.length > 0 && pieces.every(piece => piece.need !== 'NEEDED' || given.includes(piece));
  main.disabled = !complete;
  main.textContent = say(`${kind}.send`);
  return screen({
    name: kind, title: say(`${kind}.title`), text: say(`${kind}.text`), trouble: troubleAt('summary', draft),
    body: dom('div', {class: 'stack'}, kind === 'evidence' ? asked(found.awaited) : null, pieces.map(piece => pieceCard(found, piece, draft)), told),
    main: [dom('a', {class: 'desk-button request-back', href: `#/cases/${encodeURIComponent(found.caseNumber)}`}, '‹ ', say('back')), main],
  });
}

/** Why somebody asked, in his words, and until when there is time. */
function asked({reason, comment, until} = {}) {
  return [
    reason ? reasonAsked({reason, comment}) : null,
    until ? notice([dom('p', {}, say('evidence.until'), ' ', dom('strong', {}, deadline(until)))], '') : null,
  ];
}

function pieceCard(found, {purpose, need, reasons}, draft) {
  const step = STEP_OF[purpose];
  const given = draft.answers[step];
  const sent = found.evidence.find(each => each.purpose === purpose && each.current);
  const word = given ? 'piece.change' : need === 'KEPT' ? 'piece.another' : `piece.give.${purpose}`;
  return dom('section', {class: 'desk-card amend-piece', 'data-piece': purpose},
      dom('h2', {class: 'desk-heading'}, say(`piece.${purpose}`), ' ', dom('span', {class: `desk-badge ${given ? 'is-good' : `is-${need}`}`}, say(given ? 'piece.given' : `piece.${need}`))),
      sent && !given ? dom('img', {class: 'amend-sent', src: evidenceAddress(found.caseNumber, sent.id), alt: say('piece.sent'), onerror: event => event.target.remove()}) : null,
      given ? dom('p', {}, nameOf(given)) : reasons.length > 0 ? dom('ul', {class: 'desk-findings'}, reasons.map(each => dom('li', {}, each.text))) : null,
      dom('div', {class: 'desk-actions'},
          dom('a', {class: `desk-button ${given || need === 'KEPT' ? 'is-quiet' : 'is-main'}`, href: at(step)}, say(word))));
}

function nameOf({device, name, text: code, picture}) {
  return device ? [device.model, device.serialNumber].filter(Boolean).join(' · ') : name ?? picture?.name ?? code?.slice(0, 40) ?? '';
}

async function send(found, kind, task, draft, told, main) {
  const left = untilLeft();
  main.disabled = true;
  told.replaceChildren(dom('p', {}, say('sending', {share: 0})));
  try {
    await amend(task.taskId, draft.answers, KINDS[kind].more,
        share => told.firstChild.replaceChildren(say(share < 1 ? 'sending' : 'sending.done', {share: Math.floor(share * 100)})), left);
    await draft.erase();
    location.hash = `#/cases/${encodeURIComponent(found.caseNumber)}`;
  } catch (trouble) {
    if (left.aborted) {
      return;
    }
    main.disabled = false;
    await failed(trouble, draft, told);
  }
}

/** What was cut off may have arrived: the case is looked at again before anything is sent twice. */
async function failed(trouble, draft, told) {
  if (!(trouble instanceof Refused)) {
    told.replaceChildren(notice(say('refused.unknown')));
    throw trouble;
  }
  if (trouble.status === 401) {
    toLogin();
  } else if (trouble.status === 0) {
    told.replaceChildren(notice([say('cut.title'), say('amend.again')], 'is-warning'));
  } else if (trouble.status === 404 || trouble.code === 'task.taken') {
    go('');
  } else {
    const refusal = understood(trouble, draft.answers);
    await draft.keep({trouble: refusal});
    go(SCREENS[refusal.step] ? refusal.step : '');
  }
}
