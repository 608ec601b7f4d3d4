package dev.nod.draft.check;

/**
 * A date as far as it was written; 0 is what was not.
 */
record Day(int year, int month, int day) {

    /** Whether a source that has this date says the other one. */
    boolean says(Day other) {
        return has(year, other.year) && has(month, other.month) && has(day, other.day);
    }

    private static boolean has(int own, int other) {
        return other == 0 || own == other;
    }

    boolean isPossible() {
        return month >= 1 && month <= 12 && day <= 31;
    }
}
