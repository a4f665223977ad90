package org.resetdesk.token.share;

import org.resetdesk.account.Account;
import org.resetdesk.resetcase.ResetCase;

/** A one-time link is to be mailed. Published inside the transaction that makes it; the secret is told here and never again. */
public record ShareSent(Share share, ResetCase resetCase, Account sender, LinkSecret secret) {}
