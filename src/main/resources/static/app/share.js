// Comfort on the page behind a one-time link. Everything is in the page already, and asks the desk for nothing more.
import {copy} from './copy.js';

const LOCALES = {it: 'it-IT', en: 'en-GB'};

/** In the reader's own time, with the UTC instant beside it. */
function tell(time) {
  const language = document.documentElement.lang;
  const format = new Intl.DateTimeFormat(LOCALES[language] ?? language, {
    weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
  });
  time.dataset.utc ??= time.textContent;
  time.textContent = `${format.format(new Date(time.dateTime))} (${time.dataset.utc})`;
}

function speak(language) {
  document.documentElement.lang = language;
  const title = document.querySelector(`h1 [lang="${language}"]`);
  document.title = `${title.textContent} · Resetdesk`;
  document.querySelectorAll('time').forEach(tell);
}

/** A file under its name; some browsers take no data: address for one. */
function offer(link) {
  const bytes = Uint8Array.from(atob(link.href.slice(link.href.indexOf(',') + 1)), each => each.charCodeAt(0));
  link.href = URL.createObjectURL(new Blob([bytes], {type: 'application/xml'}));
}

for (const choice of document.querySelectorAll('[name=language]')) {
  choice.addEventListener('change', () => speak(choice.value));
}
speak(document.querySelector('[name=language]:checked').value);

for (const button of document.querySelectorAll('[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener('click', async () => {
    const done = await copy(source.value ?? source.textContent);
    button.querySelector('[data-idle]').hidden = done;
    button.querySelector('[data-done]').hidden = !done;
    if (!done) {
      getSelection().selectAllChildren(source);
    }
  });
}

const file = document.getElementById('file');
if (file) {
  offer(file);
}

// a second tap would spend the answer of the first
document.getElementById('open')?.addEventListener('submit', event => {
  event.target.querySelector('button').disabled = true;
});
