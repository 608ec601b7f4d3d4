package dev.nod.cli;

/**
 * What became of one check.
 *
 * @param what   what was looked at
 * @param isFine whether it is as Nod needs it
 * @param detail how it is, or what is wrong and what to do
 */
record Checked(String what, boolean isFine, String detail) {

    static Checked fine(String what, String detail) {
        return new Checked(what, true, detail);
    }

    static Checked failed(String what, String detail) {
        return new Checked(what, false, detail);
    }

    @Override
    public String toString() {
        return "%-4s  %s: %s".formatted(isFine ? "ok" : "FAIL", what, Terminal.line(detail));
    }
}
