// Bytes as pages and the engine want them.

/** data:…;base64,… : the only kind of preview that the content security policy allows. */
export function asDataUrl(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}

export async function asBase64(blob) {
  const address = await asDataUrl(blob);
  return address.slice(address.indexOf(',') + 1);
}
