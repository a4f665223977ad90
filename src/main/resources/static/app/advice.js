// What a person can do about a finding, in one sentence.
import {wordsOf} from './language.js';

const words = {
  it: {
    'picture.no-code': 'Inquadra tutta l’etichetta, codici compresi, e scatta di nuovo.',
    'picture.out-of-focus': 'Tocca lo schermo sull’etichetta per mettere a fuoco, poi scatta.',
    'picture.motion': 'Appoggia il telefono o tienilo con due mani, e scatta di nuovo.',
    'picture.reflection': 'Spegni il flash e inclina un poco il dispositivo, così il riflesso esce dall’etichetta.',
    'picture.not-frontal': 'Mettiti di fronte all’etichetta, con il telefono parallelo.',
    'picture.too-small': 'Avvicinati finché l’etichetta riempie la foto.',
    'picture.too-dark': 'Fai più luce sull’etichetta.',
    'picture.low-contrast': 'Cerca una luce uniforme e pulisci l’etichetta e l’obiettivo.',
    'picture.cut-off': 'Lascia un margine intorno all’etichetta e al codice.',
    'label.differs': 'Fotografa l’etichetta del dispositivo da cui viene il codice, o esporta il codice da quello giusto.',
    'label.unknown': 'Una persona guarda la foto: puoi aiutarla con una foto più nitida.',
    'feature-code.unreadable': 'Esporta di nuovo il codice e invia l’immagine o il file originale, non la foto di uno schermo.',
    'feature-code.foreign': 'Serve il codice che esporta il dispositivo, non un altro QR stampato sull’etichetta.',
    'feature-code.forged': 'Esporta di nuovo il codice direttamente dal dispositivo.',
    'feature-code.stale': 'Esporta un codice nuovo dal dispositivo: questo è troppo vecchio.',
    'feature-code.reused': 'Esporta un codice nuovo dal dispositivo: questo è già servito.',
    'device.not-supported': 'Per questo modello rivolgiti all’assistenza del produttore.',
  },
  en: {
    'picture.no-code': 'Get the whole label in the picture, codes included, and take it again.',
    'picture.out-of-focus': 'Tap the label on the screen to focus, then take the picture.',
    'picture.motion': 'Rest the phone or hold it with both hands, and take it again.',
    'picture.reflection': 'Turn the flash off and tilt the device a little, so that the reflection leaves the label.',
    'picture.not-frontal': 'Stand in front of the label, with the phone parallel to it.',
    'picture.too-small': 'Come closer until the label fills the picture.',
    'picture.too-dark': 'Put more light on the label.',
    'picture.low-contrast': 'Look for even light, and clean the label and the lens.',
    'picture.cut-off': 'Leave a margin around the label and the code.',
    'label.differs': 'Photograph the label of the device that made the code, or export the code from the right one.',
    'label.unknown': 'A person looks at the photo: a sharper one helps.',
    'feature-code.unreadable': 'Export the code again and send the original picture or file, not a photo of a screen.',
    'feature-code.foreign': 'We need the code that the device exports, not another QR printed on the label.',
    'feature-code.forged': 'Export the code again, directly from the device.',
    'feature-code.stale': 'Export a new code from the device: this one is too old.',
    'feature-code.reused': 'Export a new code from the device: this one has been used.',
    'device.not-supported': 'For this model, ask the manufacturer’s support.',
  },
};
const say = wordsOf(words);

/** The advice for a finding's code; empty where there is nothing to do. */
export function advice(code) {
  return say(code, {}, '');
}
