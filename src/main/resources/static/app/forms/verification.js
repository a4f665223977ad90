// What the forms of a verification share.

/** The variables that were collected; throws what is missing, in words. */
export function missingOf(collected, say) {
  if (collected.missing) {
    const missing = new Error(say(collected.missing));
    missing.field = collected.field;
    throw missing;
  }
  return collected.variables;
}
