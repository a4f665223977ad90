// The app's files for when there is no network, and notifications. Nothing that is anybody's own is ever kept here.
const SHELL = 'resetdesk-shell';
const PATIENCE = 2_500;
const PAGE = '/app/';
const FIRST = [
  PAGE, '/app/desk.css', '/app/page.css', '/app/live.css', '/app/app.js', '/app/logo.svg',
  '/app/manifest.webmanifest', '/app/icon-192.png',
];
const KEPT = /^\/app\/(|[\w-]+\.(js|css|svg|png|html|webmanifest)|(request|lib|reasons|statistics|knowledge)\/[\w./-]+)$/;

const fromHere = new Set(); // pages that the network was too slow for

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(fill());
});

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const {method, url, mode} = event.request;
  const {origin, pathname} = new URL(url);
  if (method === 'GET' && origin === self.location.origin && KEPT.test(pathname) && pathname !== '/app/sw.js') {
    event.respondWith(mode === 'navigate' ? page(event, pathname) : file(event, pathname));
  }
});

/** The app's files with everything that they import, so that it opens without a network from the first visit on. */
async function fill() {
  const shell = await caches.open(SHELL);
  const open = [...FIRST];
  const seen = new Set(open);
  while (open.length > 0) {
    const path = open.pop();
    const answer = await fetch(path, {cache: 'no-cache'}).catch(() => null);
    if (!good(answer)) {
      continue; // the page itself, where nobody is logged in: kept when it is seen
    }
    await shell.put(path, answer.clone());
    if (path.endsWith('.js')) {
      for (const [, name] of (await answer.text()).matchAll(/(?:from |import\()'(\.{1,2}\/[\w./-]+\.js)'/g)) {
        const found = new URL(name, new URL(path, self.location)).pathname;
        if (!seen.has(found)) {
          seen.add(found);
          open.push(found);
        }
      }
    }
  }
}

/**
 * The network first, so that a new version is there at once; the browser keeps ETags, and what is unchanged is not sent again. Where the page
 * itself came from here, all its files do: never the parts of one version with those of another.
 */
async function file({request, clientId}, path) {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(path);
  if (kept && fromHere.has(clientId)) {
    return kept;
  }
  try {
    const answer = await fetch(request);
    if (good(answer)) {
      await shell.put(path, answer.clone());
    }
    return answer;
  } catch (trouble) {
    if (kept) {
      return kept;
    }
    throw trouble;
  }
}

async function page({request, resultingClientId}, path) {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(PAGE);
  const fresh = fetch(request);
  try {
    const answer = await (kept ? quick(fresh) : fresh);
    if (good(answer) && path === PAGE) {
      await shell.put(PAGE, answer.clone());
    }
    return answer;
  } catch {
    fromHere.add(resultingClientId);
    return kept ?? fresh;
  }
}

function quick(answer) {
  return Promise.race([answer, new Promise((_, late) => setTimeout(late, PATIENCE, new Error('slow')))]);
}

function good(answer) {
  return answer !== null && answer.ok && answer.type === 'basic' && !answer.redirected;
}

self.addEventListener('push', event => {
  const {title = 'Resetdesk', body = '', url = '/app/#/messages', tag, lang} = read(event.data);
  event.waitUntil(self.registration.showNotification(title, {
    body, lang, tag, icon: '/app/icon-192.png', badge: '/app/badge.png', data: {url},
  }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(openPage(event.notification.data?.url ?? PAGE));
});

function read(data) {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
}

async function openPage(url) {
  const target = new URL(url, self.location.origin);
  const safe = target.origin === self.location.origin && target.pathname === PAGE ? target.href : PAGE;
  const [open] = await self.clients.matchAll({type: 'window'});
  if (!open) {
    return self.clients.openWindow(safe);
  }
  await open.focus();
  return open.navigate(safe);
}
