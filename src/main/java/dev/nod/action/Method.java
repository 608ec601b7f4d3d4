package dev.nod.action;

/** The HTTP methods that actions use. */
public enum Method {
    GET(false), POST(true), PUT(true), PATCH(true), DELETE(true);

    private final boolean takesBody;

    Method(boolean takesBody) {
        this.takesBody = takesBody;
    }

    /** Whether something can be sent along. */
    public boolean takesBody() {
        return takesBody;
    }
}
