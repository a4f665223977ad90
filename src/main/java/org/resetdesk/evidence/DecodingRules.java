package org.resetdesk.evidence;

import java.time.Duration;

/**
 * How much may go on in the decoding room.
 *
 * @param places pictures at a time
 * @param spare pictures that were given up and may still hold a thread and memory, beside those
 * @param line requests that may wait for a place
 * @param jobLine steps of processes that may; together with those inside fewer than half of the database connections that they hold (20)
 * @param deadline for one picture, by the clock on the wall
 * @param patience of a request for a place
 * @param jobPatience of a step of a process for a place; twice this and twice the deadline (a case has two pictures) is less than the
 *     120 s for which the engine lends a job
 */
record DecodingRules(
        int places, int spare, int line, int jobLine, Duration deadline, Duration patience, Duration jobPatience) {

    /** A picture of 20 million pixels, decoded, turned, written and read. */
    private static final long MEMORY_OF_A_PLACE = 160L << 20;

    private static final int REQUESTS_FOR_A_PLACE = 8;
    private static final int MOST_PLACES = 4;

    /** Steps inside and in line each hold a database connection, and there are twenty for everybody. */
    private static final int STEPS = 8;

    /**
     * Half of the processors, so that pages stay usable beside; what the memory can hold; and never less than two, so that one bad
     * picture does not stop the good ones. The deadline is ten times and more what reading may compute.
     */
    static DecodingRules ofThisMachine() {
        Runtime machine = Runtime.getRuntime();
        long bearable = Math.min(machine.availableProcessors() / 2, machine.maxMemory() / 2 / MEMORY_OF_A_PLACE);
        int places = (int) Math.max(2, Math.min(MOST_PLACES, bearable));
        return new DecodingRules(
                places,
                places,
                REQUESTS_FOR_A_PLACE * places,
                STEPS - places,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30));
    }
}
