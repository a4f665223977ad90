// A file input with preview and check. The file is read at once, so that sending needs no waiting.
import {dom} from '../dom.js';
import {Missing, say} from './frame.js';
import {pictureCheck} from './picture-check.js';

const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Fills every [data-file] under root; data-file names the variable, data-kind is picture or xml, data-purpose what a picture shows:
 * then the desk says at once what it thinks of it. Gives a map of
 * name → function that answers the variable, or null where nobody chose a file.
 */
export function filePickers(root) {
  const pickers = {};
  for (const place of root.querySelectorAll('[data-file]')) {
    pickers[place.dataset.file] = filePicker(place);
  }
  return pickers;
}

function filePicker(place) {
  const pictures = place.dataset.kind === 'picture';
  let file = null;
  let content = null;
  const id = `file-${place.dataset.file}`;
  const preview = dom('div', {class: 'desk-preview', hidden: true});
  const name = dom('span', {class: 'desk-file-name'}, say('file.none'));
  const input = dom('input', {
    type: 'file', id, class: 'desk-file-input', accept: pictures ? 'image/*' : '.xml,application/xml,text/xml', 'aria-describedby': `${id}-name`,
  });
  name.id = `${id}-name`;
  const check = place.dataset.purpose ? pictureCheck(place.dataset.purpose, () => input.click()) : null;
  input.addEventListener('change', async () => {
    file = input.files[0] ?? null;
    content = file && file.size <= MOST_BYTES ? await asDataUrl(file) : null;
    name.textContent = file ? file.name : say('file.none');
    place.classList.toggle('is-chosen', file !== null);
    showPreview(preview, pictures ? content : null);
    if (content !== null) {
      check?.look(file);
    } else {
      check?.rest();
    }
    tooLarge.hidden = file === null || content !== null;
  });
  place.classList.add('desk-file');
  const tooLarge = dom('p', {class: 'desk-notice is-error', role: 'alert', hidden: true}, say('missing.smaller-file'));
  place.append(input, dom('label', {for: id, class: 'desk-button'}, say(pictures ? 'file.picture' : 'file.xml')), name, preview, tooLarge, ...(check ? [check.element] : []));

  return () => {
    if (file === null) {
      return null;
    }
    if (content === null) {
      throw new Missing(file.size > MOST_BYTES ? 'missing.smaller-file' : 'missing.file-still-read', place);
    }
    return {
      type: 'File',
      value: content.slice(content.indexOf(',') + 1),
      valueInfo: {filename: file.name, mimeType: file.type || (pictures ? 'image/jpeg' : 'application/xml')},
    };
  };
}

function asDataUrl(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function showPreview(preview, address) {
  preview.hidden = address === null;
  preview.replaceChildren();
  if (address !== null) {
    preview.append(dom('img', {src: address, alt: say('file.preview'), onerror: () => preview.replaceChildren(say('file.no-preview'))}));
  }
}
