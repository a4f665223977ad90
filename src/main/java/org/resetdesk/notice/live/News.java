package org.resetdesk.notice.live;

import java.util.List;

/**
 * What a node has seen in one look.
 *
 * @param messages some of them seen before
 * @param changes not seen before
 * @param settled no message up to this id can appear any more
 */
record News(List<Told> messages, List<Changed> changes, long settled) {

    record Told(long id, String recipient) {}

    record Changed(String caseNumber, String requester) {}
}
