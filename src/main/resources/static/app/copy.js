// To the clipboard, where the browser allows it.

/** Says whether it is there. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text); // no clipboard without HTTPS
  }
}

function copyTheOldWay(text) {
  const field = document.createElement('textarea');
  field.className = 'desk-hidden';
  field.readOnly = true;
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
