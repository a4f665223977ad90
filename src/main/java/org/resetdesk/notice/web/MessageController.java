package org.resetdesk.notice.web;

import org.resetdesk.account.Accounts;
import org.resetdesk.notice.MessagePage;
import org.resetdesk.notice.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/messages")
class MessageController {

    private static final int LARGEST_PAGE = 100;

    private final Messages messages;
    private final Accounts accounts;

    MessageController(Messages messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @GetMapping
    MessagePage list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return messages.page(accounts.current(), unread, Math.max(page, 0), Math.min(Math.max(size, 1), LARGEST_PAGE));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id) {
        messages.markRead(accounts.current(), id);
    }
}
