package dev.nod.source;

import java.net.URI;

/** Links to a site that shows the documents, each at an address formed from its path. */
final class SiteLinks implements PageLinks {

    private final String base;
    private final Links links;

    SiteLinks(URI baseUrl, Links links) {
        this.base = baseUrl + (baseUrl.toString().endsWith("/") ? "" : "/");
        this.links = links;
    }

    @Override
    public String page(String path) {
        return base + PageLinks.escaped(switch (links) {
            case FILES -> path;
            case PRETTY -> pretty(path);
        }, "/");
    }

    @Override
    public String identity() {
        return links + " " + base;
    }

    private static String pretty(String path) {
        if (!Format.named(path).map(Format::isPage).orElse(true)) {
            return path;
        }
        var slash = path.lastIndexOf('/') + 1;
        var name = FileNames.withoutExtension(path.substring(slash));
        return path.substring(0, slash) + (FileNames.isIndex(name) ? "" : name + "/");
    }
}
