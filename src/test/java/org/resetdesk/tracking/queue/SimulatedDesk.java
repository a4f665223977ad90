package org.resetdesk.tracking.queue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.resetdesk.hours.DeskHours;

/**
 * A desk with three people who come and go, to see what estimates are worth: requests come all day and in bursts, most are checked
 * within seconds and need nobody, the others wait for whoever is free, oldest first; some are sent back for evidence and return to their
 * old place. Which waits there were is told afterwards: no estimate changes them.
 */
final class SimulatedDesk {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final DeskHours HOURS =
            DeskHours.of("Mon-Fri 08:30-12:30 14:00-18:00; Sat 09:00-12:00", ROME, "2026-11-02, 12-08");

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 19);
    private static final int PEOPLE = 3;
    private static final double NEEDS_PERSON = 0.4;
    private static final double EVIDENCE_ASKED = 0.15;
    private static final double MEDIAN_MINUTES = 9;
    private static final double SIGMA = 0.8;

    /** One wait of a case, until it is handled; {@code needed} is when it came to need a person, null where it never did. */
    @SuppressWarnings("NullAway.Init")
    static final class Leg {
        final String number;
        final Instant queuedAt;
        final Instant since;
        final @Nullable Instant needed;
        /** Where it needed a person. */
        Instant takenAt;
        /** Once the run is over. */
        Instant end;
        /** Where it needed a person. */
        String decidedBy;

        Leg(String number, Instant queuedAt, Instant since, @Nullable Instant needed) {
            this.number = number;
            this.queuedAt = queuedAt;
            this.since = since;
            this.needed = needed;
        }
    }

    private record Event(Instant at, long order, Runnable what) {}

    private final class Agent {
        final String name;
        final double slowness;
        final List<Instant[]> present = new ArrayList<>();
        boolean busy;

        Agent(int index) {
            name = "agent-" + index;
            slowness = 0.7 + 0.3 * index;
        }

        boolean isPresent(Instant at) {
            return present.stream().anyMatch(stay -> !at.isBefore(stay[0]) && at.isBefore(stay[1]));
        }

        void lookAround() {
            if (busy || !isPresent(now) || queue.isEmpty()) {
                return;
            }
            Leg leg = queue.pollFirst();
            busy = true;
            leg.takenAt = now;
            double minutes = MEDIAN_MINUTES * slowness * Math.exp(SIGMA * random.nextGaussian());
            at(now.plusMillis((long) (minutes * 60_000)), () -> decide(this, leg));
        }
    }

    private final Random random;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final TreeSet<Leg> queue =
            new TreeSet<>(Comparator.comparing((Leg leg) -> leg.queuedAt).thenComparing(leg -> leg.number));
    private final List<Agent> agents = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();
    private Instant now = FIRST_DAY.atStartOfDay(ROME).toInstant();
    private long order;

    private SimulatedDesk(long seed) {
        random = new Random(seed);
    }

    /**
     * All waits of so many cases, in the order in which they began.
     *
     * @param load requests on a working day, as multiples of what the desk can handle, day by day and over again
     * @param bursts whether a third of a day's requests come within twenty minutes
     */
    static List<Leg> run(long seed, int cases, double[] load, boolean bursts) {
        SimulatedDesk desk = new SimulatedDesk(seed);
        desk.employ();
        desk.open(cases, load, bursts);
        while (!desk.events.isEmpty()) {
            Event next = desk.events.remove();
            desk.now = next.at();
            next.what().run();
        }
        return desk.legs;
    }

    private void at(Instant when, Runnable what) {
        events.add(new Event(when, order++, what));
    }

    private void employ() {
        for (int index = 0; index < PEOPLE; index++) {
            Agent agent = new Agent(index);
            agents.add(agent);
            for (int day = 0; day < 120; day++) {
                LocalDate date = FIRST_DAY.plusDays(day);
                if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
                    stay(agent, date, LocalTime.of(9, 0), LocalTime.NOON, index == 0 ? 1 : 0.3);
                } else {
                    stay(agent, date, LocalTime.of(8, 30), LocalTime.of(12, 30), 0.85);
                    stay(agent, date, LocalTime.of(14, 0), LocalTime.of(18, 0), 0.85);
                }
            }
        }
    }

    /** With a pause somewhere, a little late and sometimes a little early. */
    private void stay(Agent agent, LocalDate date, LocalTime from, LocalTime to, double likely) {
        Instant begin = date.atTime(from).atZone(ROME).toInstant();
        Instant end = date.atTime(to).atZone(ROME).toInstant();
        if (!HOURS.isOpen(begin) || random.nextDouble() > likely) {
            return;
        }
        begin = begin.plusSeconds(random.nextInt(900));
        end = end.minusSeconds(random.nextInt(1200));
        long third = Duration.between(begin, end).toSeconds() / 3;
        Instant pause = begin.plusSeconds(third + random.nextInt((int) third));
        Instant back = pause.plusSeconds(600 + random.nextInt(1200));
        agent.present.add(new Instant[] {begin, pause});
        agent.present.add(new Instant[] {back, end});
        at(begin, agent::lookAround);
        at(back, agent::lookAround);
    }

    /** Requests between 7 and 20, most in the morning; on Saturday and Sunday few. */
    private void open(int cases, double[] load, boolean bursts) {
        double handledPerDay = 0.85 * PEOPLE * 7.5 * 60 / (MEDIAN_MINUTES * Math.exp(SIGMA * SIGMA / 2));
        int opened = 0;
        for (int day = 0; opened < cases; day++) {
            LocalDate date = FIRST_DAY.plusDays(day);
            boolean weekend = date.getDayOfWeek().getValue() > 5;
            double expected = load[day % load.length] * handledPerDay / (NEEDS_PERSON * (1 + EVIDENCE_ASKED * 0.6));
            int today = (int) Math.round(expected * (weekend ? 0.15 : 1) * (0.85 + 0.3 * random.nextDouble()));
            Instant burst = date.atTime(9 + random.nextInt(8), 0).atZone(ROME).toInstant();
            for (int i = 0; i < today && opened < cases; i++) {
                double hour = 7 + 13 * Math.min(random.nextDouble(), random.nextDouble() * 1.6 % 1);
                Instant when = bursts && i % 3 == 0
                        ? burst.plusSeconds(random.nextInt(1200))
                        : date.atStartOfDay(ROME).toInstant().plusSeconds((long) (hour * 3600));
                String number = "RD-2026-%06d".formatted(++opened);
                at(when, () -> check(number, when, NEEDS_PERSON));
            }
        }
    }

    private void check(String number, Instant queuedAt, double needsPerson) {
        double seconds = 4 * Math.exp(0.5 * random.nextGaussian()) * (random.nextInt(200) == 0 ? 100 : 1);
        Instant checked = now.plusMillis((long) (1000 * seconds));
        boolean person = random.nextDouble() < needsPerson;
        Leg leg = new Leg(number, queuedAt, now, person ? checked : null);
        legs.add(leg);
        at(checked, () -> {
            if (person) {
                queue.add(leg);
                agents.stream()
                        .filter(agent -> !agent.busy && agent.isPresent(now))
                        .forEach(agent ->
                                at(now.plusSeconds((long) (-150 * Math.log(random.nextDouble()))), agent::lookAround));
            } else {
                leg.end = now;
            }
        });
    }

    private void decide(Agent agent, Leg leg) {
        leg.end = now;
        leg.decidedBy = agent.name;
        agent.busy = false;
        at(now.plusSeconds(random.nextInt(90)), agent::lookAround);
        if (random.nextDouble() < EVIDENCE_ASKED) {
            Instant back = now.plusSeconds((long) (3 * 3600 * Math.exp(random.nextGaussian())));
            at(back, () -> check(leg.number, leg.queuedAt, 0.6));
        }
    }
}
