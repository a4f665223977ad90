// What asking for verification and redeeming the code need, in Tasklist and in the app alike.
import {get} from './api.js';
import {dom} from './dom.js';
import {wordsOf} from './language.js';
import {words} from './verification-words.js';

export const say = wordsOf(words);

/** Company, VAT number and distributor; collect() gives the engine's variables, or the key of what is missing. */
export async function askFields() {
  const {items} = await get('/api/distributors');
  const company = dom('input', {class: 'desk-input', id: 'company', name: 'company', maxlength: '120', autocomplete: 'organization', required: true});
  const vatNumber = dom('input', {class: 'desk-input', id: 'vatNumber', name: 'vatNumber', maxlength: '30', autocapitalize: 'characters', spellcheck: 'false', required: true});
  const distributor = dom('select', {class: 'desk-input', id: 'distributor', name: 'distributor', required: true},
      dom('option', {value: ''}, say('ask.distributor.choose')),
      items.map(each => dom('option', {value: each.id}, each.name)));
  const node = dom('div', {class: 'verify-fields'},
      field('company', say('ask.company'), company),
      field('vatNumber', say('ask.vat-number'), vatNumber, say('ask.vat-number.hint')),
      field('distributor', say('ask.distributor'), distributor, say(items.length === 0 ? 'ask.distributor.none' : 'ask.distributor.hint')));
  return {
    node,
    collect() {
      for (const input of [company, vatNumber, distributor]) {
        if (!input.value.trim()) {
          return {missing: `missing.${input.name}`, field: input};
        }
      }
      return {variables: {company: text(company.value), vatNumber: text(vatNumber.value), distributor: text(distributor.value)}};
    },
  };
}

/** The code in one field; wrong letters are the desk's to notice. */
export function codeField() {
  const code = dom('input', {
    class: 'desk-input verify-code', id: 'authenticationCode', name: 'authenticationCode', maxlength: '40', placeholder: 'XXXXX-XXXXX-XXXXX',
    autocomplete: 'one-time-code', autocapitalize: 'characters', spellcheck: 'false', required: true});
  return {
    node: field('authenticationCode', say('redeem.code'), code, say('redeem.code.hint')),
    collect: () => code.value.trim()
      ? {variables: {authenticationCode: text(code.value)}} : {missing: 'missing.code', field: code},
  };
}

export const NEW_CODE = {newCode: {type: 'Boolean', value: true}};

function field(id, label, input, hint) {
  if (hint) {
    input.setAttribute('aria-describedby', `${id}-hint`);
  }
  return dom('div', {class: 'desk-field'}, dom('label', {for: id}, label), input,
      hint ? dom('p', {class: 'desk-soft', id: `${id}-hint`}, hint) : null);
}

function text(value) {
  return {type: 'String', value: value.trim()};
}
