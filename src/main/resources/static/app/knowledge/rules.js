// The rules of a table as a list of sentences; each can be opened, changed, moved and taken away.
import {dom} from '../dom.js';
import {plainResult, plainTest} from './cells.js';
import {conditionField, emptyResult, firstTest, resultField} from './fields.js';
import {ruleWords} from './shipped-words.js';
import {say} from './words.js';

/** Draws the rules of a draft {table, rules} into a list of its own; changed is told after each change. Read only without it. */
export function ruleList(draft, changed) {
  const list = dom('ol', {class: 'rules'});
  const open = new Set();
  const draw = () => list.replaceChildren(...draft.rules.map((rule, index) => card(rule, index)));
  const alter = (act, focus) => {
    act();
    draw();
    changed();
    focus?.();
  };

  function card(rule, index) {
    const number = index + 1;
    const editing = open.has(rule);
    const original = draft.table.rules.find(each => each.id === rule.id && rule.id);
    const mark = !changed ? null : !original ? 'new' : same(original, rule) ? null : 'edited';
    return dom('li', {class: `desk-card rule${mark ? ' is-changed' : ''}`, id: `rule-${number}`, tabindex: '-1', 'aria-label': say('rule', {n: number})},
        dom('div', {class: 'rule-head'},
            dom('span', {class: 'rule-number', 'aria-hidden': 'true'}, String(number)),
            dom('p', {class: 'rule-words'}, ruleWords(draft.table, rule), mark ? dom('span', {class: 'desk-badge is-NEEDED'}, say(mark)) : null),
            changed ? tools(rule, index, editing) : null),
        editing ? form(rule, number) : sentence(rule, index));
  }

  function tools(rule, index, editing) {
    const number = index + 1;
    const name = act => say('of-rule', {act: say(act), n: number});
    const focus = (at, act) => () => list.querySelector(`#rule-${at} [data-act=${act}]`)?.focus();
    const tool = (act, sign, press, off = false) => dom('button', {type: 'button', class: 'rule-tool', 'data-act': act, 'aria-label': name(act), title: say(act), disabled: off, onclick: press}, sign);
    return dom('div', {class: 'rule-tools', role: 'group', 'aria-label': say('rule', {n: number})},
        tool('up', '↑', () => alter(() => swap(index, index - 1), focus(number - 1, 'up')), index === 0),
        tool('down', '↓', () => alter(() => swap(index, index + 1), focus(number + 1, 'down')), index === draft.rules.length - 1),
        tool('add', '+', () => alter(() => insert(index), () => list.querySelector(`#description-${number}`).focus())),
        tool('remove', '×', () => alter(() => draft.rules.splice(index, 1), focus(Math.max(1, number - 1), 'remove'))),
        dom('button', {type: 'button', class: 'desk-button is-quiet', 'data-act': 'edit', 'aria-label': name(editing ? 'done' : 'edit'), 'aria-expanded': String(editing), onclick: () => {
          editing ? open.delete(rule) : open.add(rule);
          draw();
          editing ? focus(number, 'edit')() : list.querySelector(`#description-${number}`).focus();
        }}, say(editing ? 'done' : 'edit')));
  }

  function swap(one, other) {
    [draft.rules[one], draft.rules[other]] = [draft.rules[other], draft.rules[one]];
  }

  function insert(index) {
    const {inputs, outputs} = draft.table;
    const rule = {id: null, description: '', inputs: inputs.map(() => ''), outputs: outputs.map(emptyResult)};
    draft.rules.splice(index, 0, rule);
    open.add(rule);
  }

  function sentence(rule, index) {
    const {inputs, outputs} = draft.table;
    const conditions = inputs.map((column, at) => [column, rule.inputs[at]]).filter(([, test]) => test);
    return dom('div', {class: 'rule-says'},
        conditions.length
          ? [dom('span', {class: 'rule-word'}, say('if')), dom('ul', {class: 'rule-parts'}, conditions.map(([column, test]) => dom('li', {}, `${column.label}: `, dom('b', {}, plainTest(test, column)))))]
          : dom('p', {class: 'rule-word is-all'}, say(index === draft.rules.length - 1 ? 'always' : 'all')),
        dom('span', {class: 'rule-word'}, say('then')),
        dom('ul', {class: 'rule-parts is-result'}, outputs.map((column, at) => dom('li', {}, `${column.label}: `, dom('b', {}, plainResult(rule.outputs[at], column, inputs))))));
  }

  function form(rule, number) {
    const {inputs, outputs} = draft.table;
    const set = (side, at) => text => {
      rule[side][at] = text;
      changed();
    };
    const box = dom('div', {class: 'rule-form'});
    const fill = focus => {
      const shown = inputs.map((column, at) => ({column, at})).filter(({at}) => rule.inputs[at] !== '');
      const rest = inputs.map((column, at) => ({column, at})).filter(({at}) => !shown.some(each => each.at === at));
      box.replaceChildren(
          dom('div', {class: 'desk-field'}, dom('label', {for: `description-${number}`}, say('description')),
              dom('input', {class: 'desk-input', id: `description-${number}`, maxlength: '500', value: rule.description ?? '', oninput: event => {
                rule.description = event.target.value;
                changed();
              }})),
          dom('fieldset', {class: 'rule-fields'}, dom('legend', {}, say('conditions')),
              shown.map(({column, at}) => {
                const id = `rule-${number}-${column.name}`;
                return dom('div', {class: 'rule-field'}, dom('span', {class: 'desk-label'}, column.label),
                    conditionField(rule.inputs[at], column, id, set('inputs', at)),
                    dom('button', {type: 'button', class: 'rule-tool', 'aria-label': say('condition.remove', {name: column.label}), title: say('remove'), onclick: () => {
                      rule.inputs[at] = '';
                      changed();
                      fill(`add-${number}`);
                    }}, '×'));
              }),
              rest.length ? dom('div', {class: 'rule-field'}, dom('label', {class: 'desk-label', for: `add-${number}`}, say('condition.add')),
                  dom('select', {class: 'desk-input', id: `add-${number}`, onchange: event => {
                    const at = Number(event.target.value);
                    rule.inputs[at] = firstTest(inputs[at]);
                    changed();
                    fill(`rule-${number}-${inputs[at].name}`);
                  }}, dom('option', {value: ''}, say('condition.choose')), rest.map(({column, at}) => dom('option', {value: String(at)}, column.label)))) : null),
          dom('fieldset', {class: 'rule-fields'}, dom('legend', {}, say('results')),
              outputs.map((column, at) => dom('div', {class: 'rule-field'},
                  dom('label', {class: 'desk-label', for: `rule-${number}-${column.name}`}, column.label),
                  resultField(rule.outputs[at], column, inputs, `rule-${number}-${column.name}`, set('outputs', at))))));
      if (focus) {
        box.querySelector(`#${CSS.escape(focus)}`)?.focus();
      }
    };
    fill();
    return box;
  }

  draw();
  return {
    list,
    draw,
    append: () => alter(() => insert(draft.rules.length), () => list.querySelector(`#description-${draft.rules.length}`).focus()),
    /** Opens the rule that was refused, and says why in it. */
    refuse(number, words) {
      open.add(draft.rules[number - 1]);
      draw();
      const place = list.querySelector(`#rule-${number}`);
      place?.firstElementChild.after(dom('p', {class: 'desk-notice is-error', role: 'alert'}, words));
      place?.focus();
    },
  };
}

function same(one, other) {
  const contents = ({description, inputs, outputs}) => JSON.stringify([description ?? '', inputs, outputs]);
  return contents(one) === contents(other);
}

export function changedRules({table, rules}) {
  return rules.length !== table.rules.length || rules.some((rule, index) => rule.id !== table.rules[index].id || !same(rule, table.rules[index]));
}
