// Which language the reader gets: his account's, else the one he chose on this device, else his browser's, else Italian.
const KNOWN = ['it', 'en'];
const REMEMBERED = 'resetdesk.language';

let current = guess();

function guess() {
  const wishes = [recall(), ...(navigator.languages ?? [])].map(wish => (wish ?? '').slice(0, 2).toLowerCase());
  return wishes.find(wish => KNOWN.includes(wish)) ?? 'it';
}

function recall() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null; // a browser may forbid storage; the language is then guessed each time
  }
}

export function language() {
  return current;
}

export function otherLanguage() {
  return current === 'it' ? 'en' : 'it';
}

/** Speaks the language from now on, and remembers it on this device. */
export function speak(wish) {
  if (!KNOWN.includes(wish)) {
    return;
  }
  current = wish;
  try {
    localStorage.setItem(REMEMBERED, wish);
  } catch {
    // not remembered: guessed again next time
  }
}

/**
 * Looks words up in a dictionary {it: {key: text}, en: {key: text}}. A text may hold {names}, filled from values. A key that is
 * not there gives the second best: the fallback, or the key itself.
 */
export function wordsOf(...dictionaries) {
  return (key, values = {}, fallback = key) => {
    const dictionary = dictionaries.find(each => key in each[current]);
    const text = dictionary ? dictionary[current][key] : fallback;
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  };
}

/** Puts words on every element that asks for them with data-word, or data-word-<attribute>. */
export function dress(root, say) {
  for (const element of root.querySelectorAll('[data-word]')) {
    element.textContent = say(element.dataset.word);
  }
  for (const attribute of ['alt', 'aria-label', 'placeholder', 'title']) {
    for (const element of root.querySelectorAll(`[data-word-${attribute}]`)) {
      element.setAttribute(attribute, say(element.getAttribute(`data-word-${attribute}`)));
    }
  }
}
