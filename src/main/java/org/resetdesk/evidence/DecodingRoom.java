package org.resetdesk.evidence;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Only so many pictures stand decoded in memory at once (about 150 MB each at worst); the others wait in line. */
@Component
class DecodingRoom {

    private static final int PLACES = 2;

    private final Semaphore places = new Semaphore(PLACES, true);

    <T> T with(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
