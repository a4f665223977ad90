// *Conferma*: what is sent, and the sending, through bad reception.
import {Refused, toLogin} from '../api.js';
import {dom} from '../dom.js';
import {go, goInstead, mainButton, notice, say, screen, untilLeft} from './parts.js';
import {troubleAt, understood} from './refusals.js';
import {cutOff, submit} from './submission.js';

const PAUSES = [4000, 8000, 15_000, 30_000];

export function summaryScreen(draft) {
  const told = dom('div', {class: 'request-sending', 'aria-live': 'polite'});
  const main = mainButton('send', send);
  const left = untilLeft();
  let tries = 0;
  let timer = 0;
  let busy = false;
  left.addEventListener('abort', () => clearTimeout(timer));
  window.addEventListener('online', () => draft.answers.sending && send(), {signal: left});

  async function send() {
    if (busy || left.aborted) {
      return;
    }
    busy = main.disabled = true;
    clearTimeout(timer);
    const words = dom('p', {}, say('sending', {share: 0}));
    const meter = dom('progress', {max: '1', value: '0', 'aria-hidden': 'true'});
    told.replaceChildren(words, meter);
    await draft.keep({sending: true, trouble: undefined, step: 'summary'});
    try {
      const caseNumber = await submit(draft.answers, share => {
        meter.value = share;
        words.textContent = share < 1 ? say('sending', {share: Math.floor(share * 100)}) : say('sending.done');
      }, left);
      await draft.erase();
      goInstead(`sent/${encodeURIComponent(caseNumber)}`);
    } catch (trouble) {
      await failed(trouble);
    }
    busy = false;
  }

  async function failed(trouble) {
    if (left.aborted) {
      return;
    }
    if (!(trouble instanceof Refused)) {
      told.replaceChildren(notice(say('refused.unknown')));
      main.disabled = false;
      throw trouble;
    }
    if (trouble.status === 401) {
      toLogin();
    } else if (cutOff(trouble)) {
      const why = navigator.onLine ? 'cut' : 'offline';
      told.replaceChildren(notice([dom('p', {}, dom('strong', {}, say(`${why}.title`))), say(`${why}.text`)], 'is-warning'));
      main.disabled = false;
      main.textContent = say('send.now');
      timer = setTimeout(send, PAUSES[Math.min(tries++, PAUSES.length - 1)]);
    } else {
      const refusal = understood(trouble, draft.answers);
      await draft.keep({sending: undefined, trouble: refusal});
      go(refusal.step);
    }
  }

  if (draft.answers.sending) {
    setTimeout(send); // once it is shown
  }
  return screen({
    step: 'summary', title: say('summary.title'), text: say('summary.text'), back: '#/new/declaration', trouble: troubleAt('summary', draft),
    body: dom('div', {}, rows(draft.answers), told), main,
  });
}

function rows({connection, label, code}) {
  const sure = opinion => say(opinion?.kind === 'good' ? 'summary.good' : 'summary.unsure');
  const device = code.device ? `${code.device.serialNumber} · ` : '';
  return dom('dl', {class: 'desk-card request-summary'},
      row('connection', 'summary.connection', say(`connection.${connection}`)),
      row('label', 'summary.label', `${label.name} · ${sure(label.opinion)}`),
      row('code', 'summary.code', device + say(`way.${code.way}`)),
      row('declaration', 'summary.declaration', say('summary.accepted')));
}

function row(step, word, value) {
  return dom('div', {}, dom('dt', {}, say(word)), dom('dd', {}, value),
      dom('dd', {class: 'request-change'}, dom('a', {class: 'desk-link', href: `#/new/${step}`, 'aria-label': say('summary.change', {what: say(word)})}, say('change'))));
}
