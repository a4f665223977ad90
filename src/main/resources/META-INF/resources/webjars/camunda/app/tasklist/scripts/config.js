// Tasklist's settings. It speaks the language of the account that is logged in; without one, the browser's, else Italian.
const KNOWN = ['it', 'en'];

async function accountLanguage() {
  try {
    const answer = await fetch('/api/account', {headers: {'Accept': 'application/json', 'X-Requested-With': 'XMLHttpRequest'}});
    return answer.ok ? (await answer.json()).language : null;
  } catch {
    return null;
  }
}

function browserLanguage() {
  return (navigator.languages ?? []).map(wish => wish.slice(0, 2)).find(wish => KNOWN.includes(wish));
}

const chosen = await accountLanguage();
const language = KNOWN.includes(chosen) ? chosen : browserLanguage() ?? 'it';
document.documentElement.lang = language;

export default {
  app: {name: 'Tasklist', vendor: 'Resetdesk'},
  locales: {availableLocales: [language], fallbackLocale: language},
  customScripts: ['scripts/desk'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claim'},
    focusFilter: {key: 'ctrl+shift+f', description: 'filters'},
    focusList: {key: 'ctrl+alt+l', description: 'tasks'},
    focusForm: {key: 'ctrl+alt+f', description: 'form'},
    startProcess: {key: 'ctrl+alt+p', description: 'start'},
  },
};
