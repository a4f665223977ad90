// The declaration that every requester accepts, in Tasklist and in the app. Its version and words are the desk's own (Declaration,
// messages declaration.<version>): a test holds them together.
export const VERSION = '2025-06';

export const words = {
  it: {
    'submit.declaration': 'L’utente si impegna e accetta di disporre dell’autorizzazione a reimpostare la password e di abilitare e utilizzare la funzione in modo legale, equo e ragionevole.',
  },
  en: {
    'submit.declaration': 'The user undertakes and agrees to hold the authorisation to reset the password, and to enable and use the function in a lawful, fair and reasonable manner.',
  },
};
