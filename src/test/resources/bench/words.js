const WORDS = {
  it: {
    bench: "banco di prova", devices: "Dispositivi", mails: "Posta", desk: "Le mie richieste",
    newDevice: "Nuovo dispositivo", kind: "Accetta", "kind.CODE": "un codice", "kind.XML": "un file XML", model: "Modello",
    clock: "Orologio", "clock.RIGHT": "giusto", "clock.YEAR_1970": "dice 1970", "clock.YEAR_2000": "dice 2000",
    "clock.TWO_DAYS_SLOW": "due giorni indietro", make: "Crea", restart: "Riavvia",
    label: "Etichetta", "label.hint": "La foto che l'installatore scatta. Con i cursori diventa peggiore.",
    "label.photo": "Scarica la foto", clear: "Foto perfetta",
    featureCode: "Codice caratteristica",
    "featureCode.hint": "Ogni esportazione crea una nuova sfida e annulla la precedente; anche il riavvio la annulla.",
    export: "Esporta il codice caratteristica", "code.png": "QR (PNG)", "code.xml": "File XML", "code.photo": "Foto del QR",
    copy: "Copia il testo", copied: "Copiato",
    reset: "Reimposta la password", "reset.CODE": "Questo dispositivo accetta il codice XXXXX-XXXXX che il desk rilascia.",
    "reset.XML": "Questo dispositivo accetta il file XML che il desk rilascia: incollarlo o caricarlo.",
    token: "Token", tokenFile: "oppure il file", newPassword: "Nuova password", again: "Ripeti la password",
    confirm: "Conferma", differ: "Le due password sono diverse.",
    accepted: "Operazione riuscita", "token.refused": "Token rifiutato: non è per questo dispositivo e per questa sfida.",
    "password.weak": "Password troppo debole: da 8 a 16 caratteri, di almeno due tipi (cifre, minuscole, maiuscole, speciali), senza il nome utente. Il token resta valido.",
    "challenge.dead": "Nessuna sfida attiva, oppure il token risponde a una precedente: esportare di nuovo il codice caratteristica.",
    locked: "Troppi codici sbagliati: il dispositivo non ascolta più questa sfida.", failed: "Errore inatteso: ",
    firmware: "Firmware", time: "Il suo orologio dice", address: "Indirizzo nella sua rete", state: "Stato",
    "state.waiting": "attende una risposta al suo codice caratteristica", "state.idle": "nessun codice caratteristica attivo",
    "state.locked": "bloccato dopo 5 codici sbagliati", user: "Utente", password: "Password attuale (visibile solo qui)",
    "flaw.blur": "sfocata", "flaw.motion": "mossa", "flaw.turn": "ruotata", "flaw.slant": "di lato", "flaw.shine": "riflesso",
    "flaw.shrink": "lontana", "flaw.dark": "buia", "flaw.fade": "slavata", "flaw.cut": "tagliata", "flaw.noise": "rumore",
    "flaw.loss": "compressa", "flaw.defocus": "fuori fuoco", "flaw.rise": "mossa in alto", "flaw.curve": "curva",
    "flaw.streak": "striscia di luce", "flaw.moire": "da schermo",
    noMail: "Ancora nessun messaggio.", from: "Da", to: "A", at: "Inviato", asHtml: "HTML", asText: "Testo",
  },
  en: {
    bench: "bench", devices: "Devices", mails: "Mail", desk: "My requests",
    newDevice: "New device", kind: "Takes", "kind.CODE": "a code", "kind.XML": "an XML file", model: "Model",
    clock: "Clock", "clock.RIGHT": "right", "clock.YEAR_1970": "says 1970", "clock.YEAR_2000": "says 2000",
    "clock.TWO_DAYS_SLOW": "two days slow", make: "Make", restart: "Restart",
    label: "Label", "label.hint": "The photo that an installer takes. The sliders make it worse.",
    "label.photo": "Download the photo", clear: "Perfect photo",
    featureCode: "Feature code",
    "featureCode.hint": "Every export makes a new challenge and kills the older one; so does a restart.",
    export: "Export the feature code", "code.png": "QR code (PNG)", "code.xml": "XML file", "code.photo": "Photo of the QR code",
    copy: "Copy the text", copied: "Copied",
    reset: "Reset the password", "reset.CODE": "This device takes the code XXXXX-XXXXX that the desk issues.",
    "reset.XML": "This device takes the XML file that the desk issues: paste or upload it.",
    token: "Token", tokenFile: "or the file", newPassword: "New password", again: "Repeat the password",
    confirm: "Confirm", differ: "The two passwords differ.",
    accepted: "Operation succeeded", "token.refused": "Token refused: it is not for this device and this challenge.",
    "password.weak": "Password too weak: 8 to 16 characters of at least two kinds (digits, lower case, upper case, special), without the user name. The token stays good.",
    "challenge.dead": "No live challenge, or the token answers an older one: export the feature code again.",
    locked: "Too many wrong codes: the device does not listen to this challenge any more.", failed: "Unexpected error: ",
    firmware: "Firmware", time: "Its clock says", address: "Address on its network", state: "State",
    "state.waiting": "waits for an answer to its feature code", "state.idle": "no live feature code",
    "state.locked": "locked after 5 wrong codes", user: "User", password: "Current password (seen only here)",
    "flaw.blur": "blurred", "flaw.motion": "shaken", "flaw.turn": "turned", "flaw.slant": "from the side", "flaw.shine": "glare",
    "flaw.shrink": "far away", "flaw.dark": "dark", "flaw.fade": "washed out", "flaw.cut": "cut off", "flaw.noise": "noise",
    "flaw.loss": "compressed", "flaw.defocus": "out of focus", "flaw.rise": "shaken upwards", "flaw.curve": "curved",
    "flaw.streak": "streak of light", "flaw.moire": "from a screen",
    noMail: "No mail yet.", from: "From", to: "To", at: "Sent", asHtml: "HTML", asText: "Text",
  },
};

const KEY = "bench-language";
let language = localStorage.getItem(KEY) || (navigator.language.startsWith("it") ? "it" : "en");

export const word = (key) => WORDS[language][key] ?? key;

export const time = (instant) => new Date(instant).toLocaleString(language, { dateStyle: "medium", timeStyle: "medium" });

/** Fills every [data-word], now and whenever the switch is used; then lets the page say the rest. */
export function speak(sayTheRest) {
  const button = document.getElementById("language");
  const say = () => {
    document.documentElement.lang = language;
    button.textContent = language === "it" ? "English" : "Italiano";
    document.querySelectorAll("[data-word]").forEach((element) => (element.textContent = word(element.dataset.word)));
    sayTheRest();
  };
  button.addEventListener("click", () => {
    language = language === "it" ? "en" : "it";
    localStorage.setItem(KEY, language);
    say();
  });
  say();
}

/** Pairs of words and values as a definition list. */
export function facts(list, pairs) {
  list.replaceChildren(
    ...pairs.flatMap(([key, value]) => {
      const name = document.createElement("dt");
      name.textContent = word(key);
      const said = document.createElement("dd");
      said.textContent = value;
      return [name, said];
    }),
  );
}
