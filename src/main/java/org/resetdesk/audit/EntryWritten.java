package org.resetdesk.audit;

/** For the sealer's ears: there is something to seal once this transaction is committed. */
record EntryWritten() {}
