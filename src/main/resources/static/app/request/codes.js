// Reading QR codes in the browser, for an answer at once. The desk reads again and decides.
const READER = new URL('./zxing/', import.meta.url).href;

let reader = null;

/** Gets the reader ready; afterwards read(source) gives the texts of the QR codes in a canvas. */
export function codeReader() {
  reader ??= platformReader().then(found => found ?? vendoredReader()).catch(trouble => {
    reader = null; // the next try may have better reception
    throw trouble;
  });
  return reader;
}

/** The texts of the codes in a picture file; none where it cannot be shown, or nothing can be read here. */
export async function codesIn(blob) {
  try {
    const [read, picture] = await Promise.all([codeReader(), createImageBitmap(blob)]);
    const canvas = document.createElement('canvas');
    const factor = Math.min(1, 2048 / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, picture.width * factor);
    canvas.height = Math.max(1, picture.height * factor);
    canvas.getContext('2d', {willReadFrequently: true}).drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await read(canvas);
  } catch {
    return [];
  }
}

async function platformReader() {
  const formats = await globalThis.BarcodeDetector?.getSupportedFormats().catch(() => []) ?? [];
  if (!formats.includes('qr_code')) {
    return null;
  }
  const detector = new BarcodeDetector({formats: ['qr_code']});
  return async canvas => (await detector.detect(canvas)).map(code => code.rawValue);
}

async function vendoredReader() {
  const {prepareZXingModule, readBarcodesFromImageData} = await script(`${READER}zxing-reader.js`);
  await prepareZXingModule({overrides: {locateFile: file => READER + file}, fireImmediately: true});
  const wanted = {formats: ['QRCode'], maxNumberOfSymbols: 4, tryHarder: true};
  return async canvas => {
    const pixels = canvas.getContext('2d', {willReadFrequently: true}).getImageData(0, 0, canvas.width, canvas.height);
    return (await readBarcodesFromImageData(pixels, wanted)).filter(code => code.isValid).map(code => code.text);
  };
}

function script(address) {
  return new Promise((done, failed) => {
    const element = document.createElement('script');
    element.src = address;
    element.onload = () => done(globalThis.ZXingWASM);
    element.onerror = () => failed(new Error('reader not loaded'));
    document.head.append(element);
  });
}
