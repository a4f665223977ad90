package org.resetdesk.knowledge;

/**
 * @param name how the desk calls the fact, or the result
 * @param type {@code string}, {@code boolean} or {@code integer}
 */
public record Column(String name, String label, String type) {

    boolean is(String otherType) {
        return type.equals(otherType);
    }
}
