package org.resetdesk.assessment;

/** What the table {@code four-eyes} looks at. Its names are the table's input names. */
public record SecondPersonFacts(boolean forged, boolean labelDiffers, boolean flagged, int refusals) {}
