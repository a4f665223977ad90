// Calls to /api with the browser's session.
import {language} from './language.js';

/** The desk said no: message holds its words, code the stable name, status the HTTP status (0: no answer at all). */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.message ?? '');
    this.status = status;
    this.code = problem.code ?? '';
    this.problem = problem;
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find(each => each.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/** One call; the answer as it came. Throws Refused for everything but 2xx. */
export async function call(method, path, body) {
  const headers = {'Accept': 'application/json, */*', 'Accept-Language': language(), 'X-Requested-With': 'XMLHttpRequest'};
  const token = cookie('XSRF-TOKEN');
  if (method !== 'GET' && token) {
    headers['X-XSRF-TOKEN'] = token;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let answer;
  try {
    answer = await fetch(path, {method, headers, body: body === undefined ? undefined : JSON.stringify(body)});
  } catch {
    throw new Refused(0, {code: 'network'});
  }
  if (!answer.ok) {
    throw new Refused(answer.status, await answer.json().catch(() => ({})));
  }
  return answer;
}

export async function get(path) {
  return (await call('GET', path)).json();
}

export function send(method, path, body) {
  return call(method, path, body);
}

/** To the login page, and back here afterwards. */
export function toLogin() {
  location.assign('/login?next=' + encodeURIComponent(location.pathname + location.search + location.hash));
}
