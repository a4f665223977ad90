package org.resetdesk.account;

import java.util.List;

/** Finding people by what somebody remembers of them. */
public interface AccountSearch {

    /** Ids of at most 50 accounts whose id, name or mail address holds these words, whatever their case. */
    List<String> named(String words);
}
