package dev.nod.source;

import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.SourceUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The documents of a web site, or of a part of one. */
public final class WebSource implements DocumentSource {

    private final WebSettings settings;
    private final Site site;
    private final PageStore store;
    private final PageReader reader;
    private final Pace pace;
    private final WebClient client;

    /**
     * A source that visits the site when its entries are asked for.
     *
     * @param folder where it keeps the pages
     */
    public WebSource(WebSettings settings, Path folder, Clock clock) {
        this.settings = settings;
        this.site = new Site(settings);
        this.store = new PageStore(folder, clock);
        this.reader = new PageReader(settings.name(), new WebLinks(site), clock);
        this.pace = new Pace(settings.limits().interval());
        this.client = new WebClient(settings.limits().timeout(), agent(), pace, clock);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public List<Entry> entries() throws SourceUnavailableException {
        try {
            var robots = Robots.fetch(site, client);
            pace.slowDownTo(robots.delay());
            store.begin();
            var findings = new Crawl(settings, site, client, store).run(robots);
            store.end(findings.files());
            return entries(findings);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public String check() throws SourceUnavailableException {
        try {
            if (!Robots.fetch(site, client).allows(site.start())) {
                throw new SourceUnavailableException("robots.txt of %s forbids its start, %s".formatted(
                        name(), site.start()));
            }
            var answer = client.get(site.start(), Optional.empty(), settings.limits().bytes(), _ -> true);
            if (answer instanceof WebAnswer.Failed(_, var reason)) {
                throw new SourceUnavailableException("%s: %s".formatted(site.start(), reason));
            }
            return "%s answers, and its robots.txt lets Nod in".formatted(site.start());
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void stop() {
        client.stop();
    }

    @Override
    public void close() {
        client.close();
    }

    private List<Entry> entries(Findings findings) {
        var entries = new ArrayList<Entry>();
        var documents = findings.documents();
        documents.forEach((path, page) -> entries.add(new WebEntry(path, page, store, reader)));
        findings.unreadable().forEach((path, reason) -> {
            if (!documents.containsKey(path)) {
                entries.add(new UnreadableEntry(path, reason));
            }
        });
        entries.sort(Comparator.comparing(Entry::path));
        return entries;
    }

    private SourceUnavailableException unavailable(IOException e) {
        return new SourceUnavailableException(
                "the site of %s, %s, cannot be read: %s".formatted(name(), site.start(),
                        WebFailure.reason(e)),
                e);
    }

    private static String agent() {
        var version = Optional.ofNullable(WebSource.class.getPackage().getImplementationVersion());
        return "Nod/" + version.orElse("0");
    }
}
