// From *Nuova richiesta* to the screen after sending. Everything else of it is loaded only here: most visits never come this way.
import {get} from '../api.js';
import {dom} from '../dom.js';

/** The view at #/new, #/new/<step>, #/new/code/<way>, #/new/sent/<case number>. */
export async function requestView(account) {
  const [{screenAt}] = await Promise.all([import('./flow.js'), dressed()]);
  const known = account.verified ? account : await get('/api/account'); // perhaps he has become verified meanwhile
  return screenAt(location.hash.split('/').slice(2), known);
}

/** The view at #/cases/<number>/evidence or /refused, and the screens below it. */
export async function amendView(caseNumber, kind, steps, account) {
  const [{amendAt}] = await Promise.all([import('./amend.js'), dressed()]);
  return amendAt(caseNumber, kind, steps, account);
}

let sheet = null;

function dressed() {
  sheet ??= new Promise(done => {
    const link = dom('link', {rel: 'stylesheet', href: '/app/request/request.css', onload: done, onerror: done});
    document.head.append(link);
  });
  return sheet;
}
