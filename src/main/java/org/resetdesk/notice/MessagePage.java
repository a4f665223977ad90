package org.resetdesk.notice;

import java.util.List;

/** @param total of all pages */
public record MessagePage(List<Message> items, long total) {}
