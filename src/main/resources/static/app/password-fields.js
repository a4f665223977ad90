// A new password for a device, typed twice, with its rules ticked off while one types.
import {passwordTrouble} from './device.js';
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {words} from './case-words.js';

const say = wordsOf(words);

/** Which of the device's reasons to refuse speaks against which rule, in the order in which device.js looks. */
const RULES = {length: ['password.short', 'password.long'], name: ['password.user-name'], kinds: ['password.kinds']};

/** {node, value(), same(), focus()} */
export function passwordFields() {
  const first = field('new-password', 'password.new');
  const second = field('new-password-again', 'password.again');
  const rules = dom('ul', {class: 'password-rules', id: 'password-rules'});
  first.input.setAttribute('aria-describedby', 'password-rules');
  first.input.addEventListener('input', tick);
  const show = dom('input', {type: 'checkbox', id: 'show-password', onchange: () => {
    for (const {input} of [first, second]) {
      input.type = show.checked ? 'text' : 'password';
    }
  }});
  tick();

  function tick() {
    rules.replaceChildren(...standing(first.input.value).map(([rule, kept]) => dom('li', {class: kept ? 'is-kept' : null},
        dom('span', {class: 'desk-hidden'}, say(kept ? 'password.kept' : 'password.open'), ': '), say(`rule.${rule}`))));
  }

  return {
    node: dom('div', {class: 'password-fields'}, first.node, rules, second.node,
        dom('p', {class: 'desk-tick'}, show, dom('label', {for: 'show-password'}, say('password.show')))),
    value: () => first.input.value,
    same: () => first.input.value === second.input.value,
    focus: () => first.input.focus(),
  };
}

/** Pairs of a rule and whether it is kept; what stands after a broken one counts as open. */
function standing(password) {
  const trouble = passwordTrouble(password);
  const broken = Object.values(RULES).findIndex(reasons => reasons.includes(trouble));
  return Object.keys(RULES).map((rule, at) => [rule, trouble === null || at < broken]);
}

function field(id, word) {
  const input = dom('input', {class: 'desk-input', id, type: 'password', maxlength: '64', autocomplete: 'new-password', autocapitalize: 'none', spellcheck: 'false', required: true});
  return {input, node: dom('div', {class: 'desk-field'}, dom('label', {for: id}, say(word)), input)};
}
