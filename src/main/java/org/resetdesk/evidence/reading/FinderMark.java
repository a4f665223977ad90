package org.resetdesk.evidence.reading;

/**
 * What looks like one of the three finder patterns of a QR code (ISO/IEC 18004, 6.3.3.1).
 *
 * @param module roughly, in pixels
 */
record FinderMark(Place centre, double module) {}
