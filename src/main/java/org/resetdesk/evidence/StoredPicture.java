package org.resetdesk.evidence;

/** @param reEncoded written by the desk itself, so fit to be shown as it is */
record StoredPicture(CleanPicture picture, boolean reEncoded) {}
