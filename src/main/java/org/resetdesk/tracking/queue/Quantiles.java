package org.resetdesk.tracking.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Values with weights, and the value below which a given share of the weight lies. */
final class Quantiles {

    private final List<Weighted> values = new ArrayList<>();
    private double total;

    private record Weighted(double value, double weight) {}

    void add(double value, double weight) {
        values.add(new Weighted(value, weight));
        total += weight;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** @throws IllegalStateException where there is no value */
    double at(double share) {
        if (values.isEmpty()) {
            throw new IllegalStateException("no values");
        }
        values.sort(Comparator.comparingDouble(Weighted::value));
        double below = 0;
        for (Weighted each : values) {
            below += each.weight();
            if (below >= share * total) {
                return each.value();
            }
        }
        return values.get(values.size() - 1).value();
    }
}
