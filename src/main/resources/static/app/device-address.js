// The device that was spoken to last, so that nobody types its address twice.
const KEPT = 'resetdesk.device';

export function lastDevice() {
  try {
    return localStorage.getItem(KEPT) ?? '';
  } catch {
    return ''; // a browser may forbid storage
  }
}

export function rememberDevice(address) {
  try {
    localStorage.setItem(KEPT, address.trim());
  } catch {
    // typed again the next time
  }
}
