package dev.nod.source;

import okhttp3.HttpUrl;

/** What a web server answers when it is asked for a page. */
sealed interface WebAnswer {

    /**
     * The page.
     *
     * @param type         its {@code Content-Type}
     * @param etag         its {@code ETag}, empty without one
     * @param lastModified its {@code Last-Modified}, empty without one
     * @param robots       its {@code X-Robots-Tag}, empty without one
     */
    @SuppressWarnings("ArrayRecordComponent") // bodies are never compared
    record Body(byte[] bytes, String type, String etag, String lastModified, String robots)
            implements
                WebAnswer {}

    /** It is as it was when it was fetched before. */
    record Unchanged() implements WebAnswer {}

    record Moved(HttpUrl to) implements WebAnswer {}

    /** There is no such page any more. */
    record Gone(int status) implements WebAnswer {}

    /** It is none that can be read. */
    record Unsuitable(String type) implements WebAnswer {}

    /**
     * It may be there, but cannot be had now.
     *
     * @param status what the server answered; 200 when the answer is no use, 0 when there is none
     */
    record Failed(int status, String reason) implements WebAnswer {}
}
