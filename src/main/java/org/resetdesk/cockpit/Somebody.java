package org.resetdesk.cockpit;

/** @param name the id where there is no better, or no such account any more */
public record Somebody(String id, String name) {}
