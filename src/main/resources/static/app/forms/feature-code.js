// The feature code in one of three ways, of which exactly one is sent.
import {dom} from '../dom.js';
import {choice, chosen, Missing, say, text} from './frame.js';
import {filePickers} from './file-picker.js';

const WAYS = ['PICTURE', 'FILE', 'TEXT'];

/**
 * Builds the choice inside place. The answer: {prefer(way), collect()}; collect gives the one variable, or {} where nothing was
 * given and nothing is due.
 */
export function featureCode(place, {due = true} = {}) {
  const group = `way-${place.id}`;
  place.append(
      dom('div', {class: 'desk-tabs', role: 'radiogroup', 'aria-label': say('code.way')},
          WAYS.map(way => dom('label', {class: 'desk-tab'},
              dom('input', {type: 'radio', name: group, value: way}), dom('span', {}, say(`code.${way}`))))),
      panel('PICTURE', dom('p', {class: 'desk-soft'}, say('code.PICTURE.hint')), dom('div', {'data-file': 'featureCodePhoto', 'data-kind': 'picture', 'data-purpose': 'FEATURE_CODE'})),
      panel('FILE', dom('p', {class: 'desk-soft'}, say('code.FILE.hint')), dom('div', {'data-file': 'featureCodeFile', 'data-kind': 'xml'})),
      panel('TEXT', dom('p', {class: 'desk-soft'}, say('code.TEXT.hint')),
          dom('textarea', {class: 'desk-input desk-code-text', rows: '4', spellcheck: 'false', autocapitalize: 'none', 'aria-label': say('code.TEXT')})));
  const files = filePickers(place);
  const radio = way => place.querySelector(`input[value="${way}"]`);
  let touched = false;
  radio('PICTURE').checked = true;
  chosen(place, group, way => {
    for (const each of place.querySelectorAll('[data-way]')) {
      each.hidden = each.dataset.way !== way;
    }
  });
  place.addEventListener('change', event => {
    touched ||= event.isTrusted;
  });

  return {
    prefer(way) {
      if (!touched) {
        radio(way).checked = true;
        radio(way).dispatchEvent(new Event('change'));
      }
    },
    collect() {
      const found = given(choice(place, group), files, place.querySelector('textarea').value.trim());
      if (due && Object.keys(found).length === 0) {
        throw new Missing('missing.feature-code', place);
      }
      return found;
    },
  };
}

function given(way, files, typed) {
  const [name, value] = {
    PICTURE: ['featureCodePhoto', files.featureCodePhoto()],
    FILE: ['featureCodeFile', files.featureCodeFile()],
    TEXT: ['featureCode', typed ? text(typed) : null],
  }[way];
  return value === null ? {} : {[name]: value};
}

function panel(way, ...content) {
  return dom('div', {class: 'desk-panel', 'data-way': way}, ...content);
}
