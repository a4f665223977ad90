// What a feature code says of its device. Read, not verified: only the desk can tell whether it is true.

/** {serialNumber, model} of a feature code's text, or null where this is none. */
export function deviceIn(text) {
  const parts = text.trim().split('.');
  if (parts.length !== 3) {
    return null;
  }
  try {
    const {sn, m, c} = JSON.parse(new TextDecoder().decode(bytesOf(parts[1])));
    return typeof sn === 'string' && typeof c === 'string' ? {serialNumber: sn, model: typeof m === 'string' ? m : ''} : null;
  } catch {
    return null;
  }
}

/** The code inside an exported file, or '' where this is no such file. */
export function codeInXml(xml) {
  const page = new DOMParser().parseFromString(xml, 'application/xml');
  return page.querySelector('FeatureCode > Code')?.textContent.trim() ?? '';
}

function bytesOf(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), each => each.charCodeAt(0));
}
