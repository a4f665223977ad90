// Pictures made small enough for a bad line, and no smaller: what a code is read from is its edges.

/** Bytes of one picture. Two of them in base64 stay under 1 MB together. */
export const ENOUGH = 365_000;

/** Longest side in pixels and quality, tried in turn; the first that is small enough is taken. Sharpness before size. */
const LADDER = [[4096, 0.8], [3072, 0.8], [2560, 0.8], [2560, 0.65], [2048, 0.75], [2048, 0.6], [1600, 0.75], [1600, 0.6], [1280, 0.7], [1024, 0.7], [800, 0.6]];

/**
 * The picture as it should travel: {blob, name, width, height, changed}. Small ones, and those that this browser cannot decode (HEIC
 * outside of Apple's), go as they are; then width and height are null. Upright whatever EXIF says, and without its place and time.
 */
export async function scaled(file, enough = ENOUGH) {
  const asItIs = {blob: file, name: file.name, width: null, height: null, changed: false};
  if (file.size <= enough) {
    return asItIs;
  }
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) {
    return asItIs;
  }
  try {
    const smaller = await firstThatFits(picture, isDrawn(file), enough);
    return smaller.blob.size < file.size ? {...smaller, name: renamed(file.name, smaller.blob.type), changed: true} : asItIs;
  } finally {
    picture.close();
  }
}

/** A screenshot: its sharp edges are kept without loss where that is small enough. */
function isDrawn(file) {
  return file.type === 'image/png' || file.type === 'image/webp';
}

async function firstThatFits(picture, drawn, enough) {
  if (drawn) {
    const canvas = onCanvas(picture, Infinity);
    for (const [type, quality] of [['image/png'], ['image/webp', 1], ['image/jpeg', 0.95]]) { // webp at 1 is without loss, or png again
      const blob = await encoded(canvas, type, quality);
      if (blob.size <= enough) {
        return sized(blob, canvas);
      }
    }
  }
  let last = null;
  for (const [side, quality] of LADDER) {
    const canvas = onCanvas(picture, side);
    last = sized(await encoded(canvas, 'image/jpeg', quality), canvas);
    if (last.blob.size <= enough) {
      break;
    }
  }
  return last;
}

function onCanvas(picture, side) {
  const factor = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * factor));
  canvas.height = Math.max(1, Math.round(picture.height * factor));
  const ink = canvas.getContext('2d');
  ink.fillStyle = '#fff'; // JPEG knows no transparency: paper, not ink
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.imageSmoothingQuality = 'high';
  ink.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function encoded(canvas, type, quality) {
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error('no room')), type, quality));
}

function sized(blob, {width, height}) {
  return {blob, width, height};
}

function renamed(name, type) {
  return `${name.replace(/\.[^.]*$/, '') || 'picture'}.${{'image/png': 'png', 'image/webp': 'webp'}[type] ?? 'jpg'}`;
}
