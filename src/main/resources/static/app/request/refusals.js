// What the desk refused, and the step that can mend it.
import {dom} from '../dom.js';
import {language} from '../language.js';
import {notice, say} from './parts.js';

const STEP_OF = {
  'submission.no-label-photo': 'label',
  'submission.not-a-picture': 'label',
  'submission.unsupported-picture': 'label',
  'submission.too-large': 'label',
  'submission.no-feature-code': 'code',
  'submission.several-feature-codes': 'code',
  'submission.feature-code-file': 'code',
  'submission.no-declaration': 'declaration',
  'submission.unknown-connection': 'connection',
};

/** {step, text, caseNumber, again}: a refusal in the desk's words, at the step where something can be done about it. */
export function understood(refused, {code, label}) {
  const {caseNumber, retryAfter, variable} = refused.problem;
  const badPicture = STEP_OF[refused.code] === 'label' && code?.opinion?.word === 'check.refused' && label?.opinion?.word !== 'check.refused';
  return {
    step: variable?.startsWith('featureCode') || badPicture ? 'code' : STEP_OF[refused.code] ?? 'summary',
    text: refused.message || say('refused.unknown'),
    caseNumber: caseNumber ?? null,
    verify: refused.code === 'account.not-verified',
    again: retryAfter ? Date.now() + retryAfter * 1000 : null,
  };
}

/** The trouble that the last try to send left at this step, as a node, or null. */
export function troubleAt(step, draft) {
  const {trouble} = draft.answers;
  return trouble?.step === step ? notice(told(trouble)) : null;
}

function told({text, caseNumber, verify, again}) {
  return [
    text,
    again ? say('refused.again', {time: new Date(again).toLocaleTimeString(language(), {hour: '2-digit', minute: '2-digit'})}) : null,
    caseNumber ? link(`#/cases/${encodeURIComponent(caseNumber)}`, say('refused.case', {caseNumber})) : null,
    verify ? link('#/verification', say('unverified.go')) : null,
  ].filter(Boolean);
}

function link(href, words) {
  return dom('p', {}, dom('a', {class: 'desk-link', href}, words));
}
