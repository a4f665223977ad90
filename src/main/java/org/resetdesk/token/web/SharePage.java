package org.resetdesk.token.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.resetdesk.access.CallerAddress;
import org.resetdesk.access.Limits;
import org.resetdesk.access.ReaderLanguage;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.token.RevealedToken;
import org.resetdesk.token.share.LinkSecret;
import org.resetdesk.token.share.Share;
import org.resetdesk.token.share.Shares;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind a one-time link, for somebody without a login. Looking at it shows nothing and uses nothing up, for programs that scan
 * mails look at every link. A link that never was answers as one that is used up.
 *
 * <p>Tries of links that do not exist are counted for each address. A link that exists is never refused because of them: with 192 random
 * bits nobody comes upon it, and whoever shares an address with a guesser must not be locked out by him.
 */
@Controller
@RequestMapping("/share/{secret}")
class SharePage {

    private static final int GUESSES = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Shares shares;
    private final Limits limits;
    private final ReaderLanguage readers;
    private final ShareWords words;

    SharePage(Shares shares, Limits limits, ReaderLanguage readers, ShareWords words) {
        this.shares = shares;
        this.limits = limits;
        this.readers = readers;
        this.words = words;
    }

    @GetMapping
    ModelAndView look(HttpServletRequest request, HttpServletResponse response) {
        Optional<Share> share = find(request);
        return share.filter(shares::canBeOpened)
                .map(found -> page(response, ShareView.waiting(found.language(), found.expiresAt())))
                .orElseGet(() -> refuse(request, response, share));
    }

    @PostMapping
    ModelAndView open(HttpServletRequest request, HttpServletResponse response) {
        Optional<Share> share = find(request);
        return share.flatMap(this::opened)
                .map(view -> page(response, view))
                .orElseGet(() -> refuse(request, response, share));
    }

    private Optional<Share> find(HttpServletRequest request) {
        return LinkSecret.parse(ShareAddresses.secret(request)).flatMap(shares::find);
    }

    private Optional<ShareView> opened(Share share) {
        try {
            return shares.open(share).map(token -> view(share, token));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }

    private static ShareView view(Share share, RevealedToken token) {
        return ShareView.token(
                share.language(),
                token.kind(),
                token.secret().reveal(),
                token.fileName(),
                token.device(),
                token.expiresAt());
    }

    private ModelAndView refuse(HttpServletRequest request, HttpServletResponse response, Optional<Share> share) {
        Language language = readers.of(request);
        Optional<Duration> wait = share.isPresent()
                ? Optional.empty()
                : limits.count("share-guess", CallerAddress.of(request), GUESSES, WITHIN);
        if (wait.isEmpty()) {
            return page(response, ShareView.gone(language));
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
        return page(response, ShareView.slowDown(language));
    }

    private ModelAndView page(HttpServletResponse response, ShareView view) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        ModelAndView page = new ModelAndView("share", status(view.state()));
        page.addObject("page", view);
        page.addObject("words", words.inBothLanguages());
        return page;
    }

    private static HttpStatus status(ShareView.State state) {
        return switch (state) {
            case WAITING, TOKEN -> HttpStatus.OK;
            case GONE -> HttpStatus.GONE;
            case SLOW_DOWN -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
