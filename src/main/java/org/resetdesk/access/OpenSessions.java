package org.resetdesk.access;

import java.util.Collection;
import java.util.Set;

/** The sessions that browsers have, on whichever node they were opened. */
public interface OpenSessions {

    /** Those of these ids that nobody has ended and that have not run out. */
    Set<String> among(Collection<String> ids);
}
