// The service worker: the app opens without a network, and can be told news while it is closed.

/** Registers it; resolves to the registration, or to null where there can be none. */
export async function install() {
  if (!navigator.serviceWorker) {
    return null;
  }
  return navigator.serviceWorker.register('/app/sw.js', {scope: '/app/', updateViaCache: 'none'}).catch(() => null);
}
