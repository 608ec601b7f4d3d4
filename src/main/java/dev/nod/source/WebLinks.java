package dev.nod.source;

/** Links to the pages of a web site, where they were found. */
record WebLinks(Site site) implements PageLinks {

    @Override
    public String page(String path) {
        var root = site.start().newBuilder().encodedPath("/").query(null).build().toString();
        return path.equals("/") ? root : root + path;
    }

    @Override
    public String identity() {
        return page("/");
    }
}
