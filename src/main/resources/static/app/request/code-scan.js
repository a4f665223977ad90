// The camera, live: it looks until it sees a feature code.
import {dom} from '../dom.js';
import {holdText} from './code-held.js';
import {codeReader} from './codes.js';
import {deviceIn} from './feature-code.js';
import {at, go, mainButton, notice, say, screen, untilLeft} from './parts.js';

const PAUSE = 150;
const SIDE = 1280;
const LONG = 12_000;

export function scanScreen(draft) {
  const video = dom('video', {playsinline: true, muted: true, autoplay: true, 'aria-hidden': 'true'});
  const status = dom('p', {class: 'request-scan-word', role: 'status'}, say('scan.starting'));
  const seen = dom('div', {'aria-live': 'polite'});
  const place = dom('div', {class: 'request-scan'}, video, dom('span', {class: 'request-scan-frame', 'aria-hidden': 'true'}));
  const main = mainButton('code.keep', null);
  main.hidden = true;
  let stream = null;
  let left = false;
  untilLeft().addEventListener('abort', leave);

  function leave() {
    left = true;
    stream?.getTracks().forEach(track => track.stop());
  }

  async function start() {
    try {
      video.muted = true; // the attribute alone does not let it play by itself
      stream = await camera();
      if (left) {
        return leave();
      }
      video.srcObject = stream;
      await video.play();
      status.textContent = say('scan.searching');
      await look(await codeReader());
    } catch (trouble) {
      leave();
      place.hidden = status.hidden = true;
      const why = {NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'none', NotReadableError: 'none', OverconstrainedError: 'none', TypeError: 'none'}[trouble.name] ?? 'reader';
      seen.replaceChildren(notice(say(`trouble.scan.${why}`)), dom('a', {class: 'desk-button', href: at('code/ways')}, say('code.another')));
    }
  }

  async function look(read) {
    const canvas = dom('canvas');
    const began = Date.now();
    while (!left) {
      const factor = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
      if (video.videoWidth > 0) {
        canvas.width = video.videoWidth * factor;
        canvas.height = video.videoHeight * factor;
        canvas.getContext('2d', {willReadFrequently: true}).drawImage(video, 0, 0, canvas.width, canvas.height);
        const texts = await read(canvas);
        const ours = texts.find(deviceIn);
        if (ours && !left) {
          return found(ours, canvas);
        }
        if (texts.length > 0) {
          another(texts[0]);
        }
      }
      if (Date.now() - began > LONG) {
        status.textContent = say('scan.far');
      }
      await new Promise(done => setTimeout(done, PAUSE));
    }
  }

  async function found(text, canvas) {
    leave();
    navigator.vibrate?.(60);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.9));
    await holdText(draft, 'scan', text, deviceIn(text), {bytes: await blob.arrayBuffer(), type: blob.type, name: 'scan.jpg'});
    go('code');
  }

  /** Another maker's code may be right where that maker's service stands behind the desk: he may keep it, the camera looks on. */
  function another(text) {
    if (seen.dataset.text === text) {
      return;
    }
    seen.dataset.text = text;
    seen.replaceChildren(notice([say('code.foreign'), say('code.said', {text: text.slice(0, 80)})], 'is-warning'));
    main.hidden = false;
    main.onclick = async () => {
      await holdText(draft, 'scan', text, null);
      go('code');
    };
  }

  start();
  return screen({
    step: 'code', name: 'code-scan', title: say('code.scan'), text: say('scan.hint'), back: at('code/ways'),
    body: dom('div', {}, place, status, seen), main,
  });
}

function camera() {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new TypeError('no camera without https');
  }
  return navigator.mediaDevices.getUserMedia({audio: false, video: {facingMode: 'environment', width: {ideal: 1920}, height: {ideal: 1080}}});
}
