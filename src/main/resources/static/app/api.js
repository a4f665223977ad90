// Calls to /api with the browser's session.
import {language} from './language.js';

/** The desk said no: message holds its words, code the stable name, status the HTTP status (0: no answer at all). */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? withoutCode(problem.message ?? ''));
    this.status = status;
    this.code = problem.code ?? '';
    this.problem = problem;
  }
}

/** The engine's answers read "submission.no-label-photo: words": people need the words. */
export function withoutCode(message) {
  return /^[a-z-]+\.[a-z.-]+: (.+)$/s.exec(message)?.[1] ?? message;
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

/**
 * Uploads a form with files, or a blob with its type; told says how much has gone, from 0 to 1. The answer as JSON. Throws Refused
 * for everything but 2xx. signal ends it early; patience is in milliseconds.
 */
export function upload(path, form, told = () => {}, signal = undefined, patience = 60_000) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest(); // fetch tells nothing while it sends
    request.open('POST', path);
    request.responseType = 'json';
    request.timeout = patience;
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.setRequestHeader('X-XSRF-TOKEN', cookie('XSRF-TOKEN') ?? '');
    request.upload.onprogress = event => told(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => request.status >= 200 && request.status < 300
      ? done(request.response) : failed(new Refused(request.status, request.response ?? {}));
    request.onerror = request.ontimeout = request.onabort = () => failed(new Refused(0, {code: 'network'}));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

/** To the login page, and back here afterwards. */
export function toLogin() {
  location.assign('/login?next=' + encodeURIComponent(location.pathname + location.search + location.hash));
}
