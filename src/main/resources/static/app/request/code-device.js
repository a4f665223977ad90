// *Leggi dal dispositivo*: the page asks the device itself.
import {readFeatureCode} from '../device.js';
import {lastDevice, rememberDevice} from '../device-address.js';
import {dom} from '../dom.js';
import {holdText} from './code-held.js';
import {codeInXml, deviceIn} from './feature-code.js';
import {at, choice, choices, go, mainButton, notice, say, screen} from './parts.js';

export function deviceScreen(draft) {
  const trouble = dom('div', {'aria-live': 'assertive'});
  const field = dom('input', {
    class: 'desk-input', id: 'device-address', inputmode: 'url', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'go',
    'aria-describedby': 'device-address-hint', value: draft.answers.address ?? lastDevice(), oninput: () => draft.keep({address: field.value}),
  });
  const main = mainButton('device.read', read);

  async function read() {
    main.disabled = true;
    main.textContent = say('device.reading');
    trouble.replaceChildren();
    try {
      const xml = await readFeatureCode(field.value);
      rememberDevice(field.value);
      const code = codeInXml(xml);
      await holdText(draft, 'device', code, deviceIn(code));
      go('code');
    } catch (refused) {
      const code = refused.code ?? 'device.unknown';
      trouble.replaceChildren(notice(say(`trouble.${code}`)), code === 'device.address' ? '' : otherWays());
      field.focus();
    } finally {
      main.disabled = false;
      main.textContent = say('device.read');
    }
  }

  return screen({
    step: 'code', name: 'code-device', title: say('code.device'), back: at('code/ways'),
    body: dom('form', {onsubmit: event => {
      event.preventDefault();
      read();
    }},
    dom('div', {class: 'desk-field'}, dom('label', {for: 'device-address'}, say('device.address')), field,
        dom('p', {class: 'desk-soft', id: 'device-address-hint'}, say('device.address.hint'))),
    trouble,
    dom('p', {class: 'desk-soft'}, say('device.new'))),
    main,
  });
}

function otherWays() {
  const way = (name, shape) => choice({shape, title: say(`code.${name}`), text: say(`code.${name}.text`), href: at(`code/${name}`)});
  return choices(way('paste', 'paste'), way('file', 'file'));
}
