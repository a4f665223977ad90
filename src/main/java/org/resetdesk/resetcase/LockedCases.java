package org.resetdesk.resetcase;

import org.springframework.stereotype.Component;

/**
 * The cases that the current transaction has locked, as it left them. Nobody else changes them before it ends, and a step of the process
 * comes back to its case again and again.
 */
@Component
class LockedCases extends TransactionMemory<CaseNumber, ResetCase> {}
