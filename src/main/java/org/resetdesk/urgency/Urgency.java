package org.resetdesk.urgency;

/** How pressing a case is, as bands of priority: what people have to do carries them, and Tasklist's filters ask for them. */
public enum Urgency {
    ORDINARY(50),
    NEAR(70),
    OVERDUE(90);

    private final int priority;

    Urgency(int priority) {
        this.priority = priority;
    }

    /** Of user tasks; 50 is the engine's default. */
    public int priority() {
        return priority;
    }

    /** Of the jobs behind them; 0 is the engine's default. */
    public int jobPriority() {
        return priority - ORDINARY.priority;
    }
}
