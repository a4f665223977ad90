// The way through a request: which screen an address means, and that nobody lands on one before its time.
import {dom} from '../dom.js';
import {moment} from '../time.js';
import {connectionScreen, typeScreen} from './begin.js';
import {codeScreen} from './code.js';
import {declarationScreen} from './declaration.js';
import {draftOf} from './draft.js';
import {labelScreen} from './label.js';
import {go, leaveScreen, mainButton, notice, say, screen, walk} from './parts.js';
import {sentScreen} from './sent.js';
import {summaryScreen} from './summary.js';

const SCREENS = {type: typeScreen, connection: connectionScreen, label: labelScreen, code: codeScreen, declaration: declarationScreen, summary: summaryScreen};
const ORDER = Object.keys(SCREENS);

let here = false;
window.addEventListener('hashchange', () => {
  here &&= location.hash.startsWith('#/new');
});

/** The screen for an address: [], [step], ['code', way], ['sent', caseNumber]. */
export async function screenAt([step = '', detail], account) {
  leaveScreen();
  walk('#/new', ORDER);
  if (!account.verified) {
    return view(unverified());
  }
  if (step === 'sent' && detail) {
    return view(await sentScreen(decodeURIComponent(detail)));
  }
  const draft = await draftOf(account.id);
  const began = draft.answers.connection !== undefined;
  if (began && !here && step === '') {
    return view(resume(draft));
  }
  here = true;
  const wanted = began && ORDER.includes(step) ? step : step === 'connection' ? step : 'type';
  const reached = earliest(wanted, draft.answers);
  return view(await SCREENS[reached](draft, reached === step ? detail : undefined));
}

/** Where something is still missing before the wanted step: there. */
function earliest(wanted, {connection, label, code, declarationAccepted}) {
  const given = {connection, label, code, declaration: declarationAccepted};
  const missing = ORDER.slice(0, ORDER.indexOf(wanted)).find(step => step in given && !given[step]);
  return missing ?? wanted;
}

function view(section) {
  const title = section.querySelector('h1').textContent;
  return {title, nodes: [section], state: location.hash};
}

function resume(draft) {
  const {step, sending, savedAt, code, label} = draft.answers;
  const facts = [['code.serial', code?.device?.serialNumber], ['summary.label', label?.name]].filter(([, value]) => value);
  return screen({
    name: 'resume', title: say('resume.title'), text: say('resume.text'),
    body: [dom('div', {class: 'desk-card'},
        dom('dl', {class: 'desk-facts'}, dom('dt', {}, say('resume.saved')), dom('dd', {}, moment(new Date(savedAt).toISOString())),
            facts.map(([word, value]) => [dom('dt', {}, say(word)), dom('dd', {}, value)]))),
      sending ? notice(say('resume.sending'), '') : null].filter(Boolean),
    main: [
      dom('button', {type: 'button', class: 'desk-button request-back', onclick: async () => {
        here = true;
        await draft.renew();
        go('');
      }}, say('resume.again')),
      mainButton('resume.go', () => {
        here = true;
        go(sending ? 'summary' : step ?? 'connection');
      }),
    ],
  });
}

function unverified() {
  return screen({
    name: 'unverified', title: say('unverified.title'), text: say('unverified.text'),
    main: [dom('a', {class: 'desk-button request-back', href: '#/cases'}, '‹ ', say('back')),
      dom('a', {class: 'desk-button is-main request-next', href: '#/verification'}, say('unverified.go'))],
  });
}
