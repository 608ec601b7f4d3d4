package dev.nod.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A process to be killed: it visits a site. */
final class ForgottenVisit {

    private ForgottenVisit() {}

    /** Takes the address of the site and the folder to keep its pages in. */
    public static void main(String[] arguments) throws Exception {
        var settings = new WebSettings("site", URI.create(arguments[0]), List.of(), 9, "/", List.of(),
                List.of(),
                WebPages.FAST);
        var _ = new WebSource(settings, Path.of(arguments[1]), Clock.systemUTC()).entries();
    }
}
