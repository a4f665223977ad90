package org.resetdesk.access.login;

import java.time.Duration;
import java.util.List;
import org.resetdesk.access.Limits;
import org.springframework.stereotype.Component;

/**
 * How many wrong passwords are listened to. Each account has tries of its own for every browser and address that it has logged in from
 * before, and others for the rest of the world: so nobody who guesses from elsewhere locks the owner out. Tries come back little by
 * little, none is ever lost for good, and a right password costs nothing.
 */
@Component
class LoginThrottle {

    private static final String WHAT = "login";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int PER_ACCOUNT_AND_CALLER = 10;
    private static final int PER_ACCOUNT_FOR_STRANGERS = 40;
    private static final int PER_ADDRESS = 200;

    /** A count that a try is taken from. */
    private record Share(String key, int tries) {}

    private final Limits limits;
    private final KnownCallers known;

    LoginThrottle(Limits limits, KnownCallers known) {
        this.limits = limits;
        this.known = known;
    }

    /**
     * Takes one try. To be called outside a transaction.
     *
     * @throws TooManyTries when there is none left
     */
    Try take(String account, Caller caller) {
        List<Share> shares = shares(account, caller);
        for (Share share : shares) {
            limits.count(WHAT, share.key(), share.tries(), WINDOW).ifPresent(wait -> {
                throw new TooManyTries(wait);
            });
        }
        return new Try(account, caller, shares);
    }

    private List<Share> shares(String account, Caller caller) {
        String browser = caller.browser();
        if (browser != null && known.knows(account, Caller.browserMark(browser))) {
            return List.of(new Share(account + " " + Caller.browserMark(browser), PER_ACCOUNT_AND_CALLER));
        }
        Share own = new Share(account + " " + caller.addressMark(), PER_ACCOUNT_AND_CALLER);
        return known.knows(account, caller.addressMark())
                ? List.of(own)
                : List.of(own, new Share(account, PER_ACCOUNT_FOR_STRANGERS), new Share(caller.address(), PER_ADDRESS));
    }

    /** One password that somebody may say. */
    final class Try {

        private final String account;
        private final Caller caller;
        private final List<Share> shares;

        private Try(String account, Caller caller, List<Share> shares) {
            this.account = account;
            this.caller = caller;
            this.shares = shares;
        }

        /** The password was right: the try was none, and from now on this caller is known. */
        void wasRight() {
            shares.forEach(share -> limits.giveBack(WHAT, share.key(), share.tries(), WINDOW));
            known.remember(account, caller.addressMark());
        }
    }
}
