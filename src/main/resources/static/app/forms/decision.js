// Deciding on a case: review and second approval share everything but their titles.
import {get} from '../api.js';
import {dom} from '../dom.js';
import {language} from '../language.js';
import {atWork} from './at-work.js';
import {caseFile, readCaseFile} from './case-file.js';
import {choice, chosen, Missing, nameButton, opening, say, sends, text} from './frame.js';
import {openNext} from './next-task.js';
import {NAMED, reasonName} from './reason-names.js';
import {shortcutList, shortcuts} from './shortcuts.js';

const DECISIONS = ['APPROVE', 'ASK_EVIDENCE', 'REJECT'];

export const open = opening(async (camForm, root) => {
  const [found, told] = await Promise.all([readCaseFile(camForm), get('/api/reasons')]);
  root.querySelector('#case-file').append(...caseFile(found));
  const reason = dom('select', {class: 'desk-input', id: 'reason'}, reasonOptions(found.findings.map(each => each.code), told.items.filter(each => each.house)));
  const comment = dom('textarea', {class: 'desk-input', id: 'comment', rows: '3', maxlength: '2000'});
  const reads = dom('p', {class: 'desk-told', 'aria-live': 'polite', hidden: true});
  const because = field('reason', reason, reads);
  root.querySelector('#decision').append(decisionPart(because, comment), shortcutList());
  reason.addEventListener('change', () => tellWhatIsRead(reads, told.items.find(each => each.code === reason.value), found.background.language));
  chosen(root, 'decision', decision => {
    because.hidden = decision === null || decision === 'APPROVE';
    nameButton(root, `decision.${decision ?? 'none'}.button`);
  });
  shortcuts(root);
  atWork(root, found.caseNumber);

  sends(camForm, root, () => {
    const decision = choice(root, 'decision');
    if (decision === null) {
      throw new Missing('missing.decision', root.querySelector('.desk-choices'));
    }
    const note = comment.value.trim();
    const variables = {decision: text(decision), ...(note ? {comment: text(note)} : {})};
    if (decision === 'APPROVE') {
      return variables;
    }
    if (!reason.value) {
      throw new Missing('missing.reason', reason);
    }
    if (reason.value === 'other' && !note) {
      throw new Missing('missing.comment', comment);
    }
    return {...variables, reasonCode: text(reason.value)};
  }, openNext);
});

/** What the requester will read of a reason, in his own language. */
function tellWhatIsRead(place, reason, language) {
  place.hidden = !reason;
  if (reason) {
    place.lang = language.toLowerCase();
    place.replaceChildren(dom('span', {class: 'desk-soft', lang: document.documentElement.lang}, say('reason.told')), ' ', reason[language.toLowerCase()]);
  }
}

function decisionPart(because, comment) {
  return dom('fieldset', {class: 'desk-section'},
      dom('legend', {}, say('decision.title')),
      dom('div', {class: 'desk-choices'}, DECISIONS.map(decision => dom('label', {class: 'desk-choice'},
          dom('input', {type: 'radio', name: 'decision', value: decision}),
          dom('span', {}, dom('strong', {}, say(`decision.${decision}`)), dom('span', {}, say(`decision.${decision}.hint`)))))),
      because,
      field('comment', comment, dom('p', {class: 'desk-soft'}, say('comment.hint'))));
}

function field(name, input, ...below) {
  return dom('div', {class: 'desk-field'}, dom('label', {for: input.id}, say(`${name}.label`)), input, ...below);
}

/** What was found in this case comes first, then what supervisors of this desk added. */
function reasonOptions(findings, house) {
  const option = code => dom('option', {value: code}, reasonName(code));
  const here = NAMED.filter(code => findings.includes(code));
  return [
    dom('option', {value: ''}, say('reason.choose')),
    here.length > 0 ? dom('optgroup', {label: say('reason.here')}, here.map(option)) : null,
    house.length > 0 ? dom('optgroup', {label: say('reason.house')}, house.map(each => dom('option', {value: each.code}, each.why[language()]))) : null,
    dom('optgroup', {label: say('reason.all')}, NAMED.filter(code => !here.includes(code)).map(option)),
  ];
}
