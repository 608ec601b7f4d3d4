package dev.nod.draft;

/** What a draft is held to before a person sees it. */
public enum Check {
    CITED("every statement names its sources"), KNOWN("every source is one of the passages found"), QUOTED(
            "every quote stands in its passage"), FACTS(
                    "numbers, dates, versions, commands, addresses and identifiers stand in the sources"), LINKS(
                            "no link leads outside the sources"), MENTIONS(
                                    "nobody is mentioned or called"), HIDDEN(
                                            "no character is hidden or changes the direction of writing"), SECRETS(
                                                    "nothing looks like a secret"), LENGTH(
                                                            "it is short enough to be read"), LANGUAGE(
                                                                    "it is in the language of the question"), VALUES(
                                                                            "the values fit the action"), JUDGED(
                                                                                    "a second look finds that every statement follows from its quotes");

    private final String promise;

    Check(String promise) {
        this.promise = promise;
    }

    /** What holds if it is passed. */
    public String promise() {
        return promise;
    }
}
