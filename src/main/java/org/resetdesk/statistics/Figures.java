package org.resetdesk.statistics;

import java.time.LocalDate;
import java.util.List;
import org.resetdesk.resetcase.Outcome;

/**
 * What the desk did in a span of days.
 *
 * @param zone whose days and hours are meant
 * @param opened cases opened
 * @param closed cases closed
 * @param days one for each day of the span
 * @param hours cases opened by hour of the day, all 24
 * @param outcomes how cases were closed
 * @param reasons why people rejected, and why they asked for more
 * @param models cases opened by model, the twelve most frequent
 * @param tokenTimes from a case's opening to its first token, of first tokens in the span
 */
public record Figures(
        LocalDate from,
        LocalDate to,
        String zone,
        long opened,
        long closed,
        List<Day> days,
        List<Hour> hours,
        List<Ended> outcomes,
        List<Reason> reasons,
        List<Model> models,
        List<TokenTime> tokenTimes,
        Handled handled,
        Photos photos) {

    public record Day(LocalDate day, long opened, long closed) {}

    public record Hour(int hour, long opened) {}

    public record Ended(Outcome outcome, long cases) {}

    /** @param text the reason in the reader's words */
    public record Reason(String code, String text, long rejected, long asked) {}

    public record Model(String model, long cases) {}

    /**
     * @param way {@code ALL}; {@code ALONE} where nobody at the desk had looked, {@code PERSON} where somebody had
     * @param half seconds in which half of them had their token
     * @param most seconds in which 95 of 100 had it
     */
    public record TokenTime(String way, long cases, long half, long most) {}

    /**
     * Of the cases closed, those that their requesters did not withdraw.
     *
     * @param alone nobody at the desk had to do anything
     */
    public record Handled(long cases, long alone) {}

    /**
     * Photos that came with cases and were read, or not.
     *
     * @param refused nothing could be read from them
     * @param faults what was wrong with those; one photo may have several
     */
    public record Photos(long photos, long refused, List<Fault> faults) {}

    /** @param text the fault in the reader's words */
    public record Fault(String code, String text, long photos) {}
}
