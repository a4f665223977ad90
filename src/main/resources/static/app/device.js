// The device on the same network: the page itself asks it. The new password goes there and nowhere else.
const PATIENCE = 8000;
const MOST_CHARACTERS = 4096; // an exported feature code is at most 4 KiB

/**
 * A device said no, or could not be asked. code is stable: token.refused, password.weak, challenge.dead, locked (the device's own);
 * device.address (that is no address), device.mixed-content (the browser forbids this https page to talk to an http device),
 * device.unreachable (no answer), device.unknown (something answered that is not such a device).
 */
export class DeviceTrouble extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

const OWN_CODES = ['token.refused', 'password.weak', 'challenge.dead', 'locked'];

/** What somebody typed, as the address calls begin with: 192.168.1.64 becomes http://192.168.1.64. Throws DeviceTrouble. */
export function deviceAddress(typed) {
  const text = typed.trim();
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(full)) {
    throw new DeviceTrouble('device.address');
  }
  const {protocol, username, origin, pathname} = new URL(full);
  if (!['http:', 'https:'].includes(protocol) || username !== '') {
    throw new DeviceTrouble('device.address');
  }
  return origin + pathname.replace(/\/+$/, '');
}

/** A new feature code of the device, as the XML that it exports; an older one is dead from now on. Throws DeviceTrouble. */
export async function readFeatureCode(address) {
  const answer = await ask(address, 'feature-code', {headers: {'Accept': 'application/xml'}});
  const xml = answer.ok ? await answer.text().catch(() => '') : '';
  if (!xml.includes('<FeatureCode') || xml.length > MOST_CHARACTERS) {
    throw new DeviceTrouble('device.unknown');
  }
  return xml;
}

/** Hands the token (the code, or the whole XML) and the new password to the device. Throws DeviceTrouble. */
export async function reset(address, {token, newPassword}) {
  const answer = await ask(address, 'reset', {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'Accept': 'application/problem+json'},
    body: JSON.stringify({token, newPassword}),
  });
  if (!answer.ok) {
    const {code} = await answer.json().catch(() => ({}));
    throw new DeviceTrouble(OWN_CODES.includes(code) ? code : 'device.unknown');
  }
}

async function ask(address, what, options) {
  const target = `${deviceAddress(address)}/resetdesk/${what}`;
  try {
    return await fetch(target, {
      ...options,
      credentials: 'omit', // the desk's session is no business of a device
      redirect: 'error', // nor may one device hand a password on to another
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new DeviceTrouble(forbidden(target) ? 'device.mixed-content' : 'device.unreachable');
  }
}

/** Browsers tell pages nothing of why a call failed: this is the one reason that the page can know by itself. */
function forbidden(target) {
  const {protocol, hostname} = new URL(target);
  const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return location.protocol === 'https:' && protocol === 'http:' && !here;
}

const KINDS = [/[0-9]/, /[a-z]/, /[A-Z]/, /[^0-9A-Za-z]/];

/**
 * Why a device would not take this new password, or null: password.short (under 8 characters), password.long (over 16),
 * password.user-name (holds the user name), password.kinds (only one of digits, lower case, upper case, special).
 */
export function passwordTrouble(password, userName = 'admin') {
  if (password.length < 8) {
    return 'password.short';
  }
  if (password.length > 16) {
    return 'password.long';
  }
  if (password.toLowerCase().includes(userName.toLowerCase())) {
    return 'password.user-name';
  }
  return KINDS.filter(kind => kind.test(password)).length < 2 ? 'password.kinds' : null;
}
