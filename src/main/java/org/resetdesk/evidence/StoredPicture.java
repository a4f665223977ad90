package org.resetdesk.evidence;

import org.resetdesk.evidence.file.CleanPicture;

/** @param reEncoded written by the desk itself, so fit to be shown as it is */
record StoredPicture(CleanPicture picture, boolean reEncoded) {}
