package dev.nod.source;

import dev.nod.knowledge.SourceUnavailableException;
import dev.nod.knowledge.UnreadableDocumentException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One way through a site, from its sitemaps or from page to page, the nearest pages first. */
final class Crawl {

    private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);
    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_SILENCES = 5;
    private static final int WAITING_FOR_EACH_PAGE = 4;

    private final WebSettings settings;
    private final Site site;
    private final WebClient client;
    private final PageStore store;
    private final Findings findings = new Findings();
    private final Deque<Visit> open = new ArrayDeque<>();
    private final Set<HttpUrl> known = new HashSet<>();
    private int asked;
    private int silences;

    Crawl(WebSettings settings, Site site, WebClient client, PageStore store) {
        this.settings = settings;
        this.site = site;
        this.client = client;
        this.store = store;
    }

    /**
     * A page to be asked for.
     *
     * @param depth how many links lead to it
     * @param via   the pages that redirected to it, the first first
     */
    private record Visit(HttpUrl page, int depth, List<HttpUrl> via) {

        HttpUrl asked() {
            return via.isEmpty() ? page : via.getFirst();
        }
    }

    Findings run(Robots robots) throws IOException, SourceUnavailableException {
        if (settings.sitemaps().isEmpty()) {
            add(site.start(), 0);
        } else {
            var most = settings.limits().pages() * WAITING_FOR_EACH_PAGE;
            for (var page : new Sitemaps(site, client).pages(settings.sitemaps(), most)) {
                site.page(page).filter(site::isWithin).ifPresent(its -> add(its, 0));
            }
        }
        while (!open.isEmpty()) {
            var visit = open.poll();
            if (!robots.allows(visit.page())) {
                LOG.debug("not asked for, robots.txt forbids it: {}", visit.page());
                checkStart(visit, "robots.txt forbids it");
            } else if (asked == settings.limits().pages()) {
                findings.limitReached(visit.page(), open.size() + 1);
                return findings;
            } else {
                asked++;
                visit(visit);
            }
        }
        return findings;
    }

    private void visit(Visit visit) throws SourceUnavailableException, IOException {
        var kept = store.find(visit.page());
        if (kept.isPresent() && store.isOfThisCrawl(kept.get())) {
            found(visit, kept.get());
            return;
        }
        switch (ask(visit, kept)) {
            case WebAnswer.Body body -> found(visit, store.store(visit.page(), body));
            case WebAnswer.Unchanged() when kept.isPresent() -> {
                store.touch(kept.get());
                found(visit, kept.get());
            }
            case WebAnswer.Unchanged() -> failed(visit, kept, "the server says that it has not changed");
            case WebAnswer.Moved(var to) -> moved(visit, to);
            case WebAnswer.Gone(var status) -> checkStart(visit, "the server answers " + status);
            case WebAnswer.Unsuitable(var type) -> LOG.debug("not read, it is {}: {}", type, visit.page());
            case WebAnswer.Failed(_, var reason) -> failed(visit, kept, reason);
        }
    }

    /** A page without an answer may be a slip; several in a row mean that the server has gone away. */
    private WebAnswer ask(Visit visit, Optional<CachedPage> kept) throws SourceUnavailableException {
        try {
            var answer = client.get(
                    visit.page(),
                    kept,
                    settings.limits().bytes(),
                    type -> site.isReadable(visit.page(), ContentType.parse(type)));
            silences = 0;
            return answer;
        } catch (IOException e) {
            silences++;
            if (silences == MOST_SILENCES) {
                throw new SourceUnavailableException(
                        "%s no longer answers (%s); the next run goes on from here".formatted(
                                visit.page().host(), WebFailure.reason(e)),
                        e);
            }
            return new WebAnswer.Failed(0, WebFailure.reason(e));
        }
    }

    private void found(Visit visit, CachedPage page) throws IOException {
        findings.keep(page);
        if (Format.of(Site.path(visit.page()), page.contentType()) != Format.HTML) {
            document(visit.page(), page, Optional.empty());
            return;
        }
        var posts = signposts(visit.page(), page);
        if (posts.isLocked()) {
            findings.unreadable(visit.asked(), "it asks to sign in, which Nod cannot do");
        } else {
            follow(visit, posts);
            if (posts.moved() == null && !posts.isHidden()) {
                document(visit.page(), page, site.page(posts.canonical()));
            }
        }
    }

    private void document(HttpUrl url, CachedPage page, Optional<HttpUrl> canonical) {
        if (site.isDocument(url)) {
            findings.document(url, page, canonical);
        }
    }

    private void follow(Visit visit, Signposts posts) {
        site.page(posts.moved()).filter(site::isWithin).ifPresent(to -> add(to, visit.depth()));
        if (visit.depth() < settings.depth()) {
            for (var link : posts.links()) {
                site.page(link).filter(site::isWithin).ifPresent(to -> add(to, visit.depth() + 1));
            }
        }
    }

    private Signposts signposts(HttpUrl url, CachedPage page) throws IOException {
        try {
            var html = TextDecoder.html(store.body(page), page.contentType().charset());
            return Signposts.read(html, url, page.robots());
        } catch (UnreadableDocumentException e) {
            LOG.debug("no links are followed from {}: {}", url, e.getMessage());
            return new Signposts(List.of(), null, null, false, false);
        }
    }

    private void moved(Visit visit, HttpUrl to) throws SourceUnavailableException {
        var via = new ArrayList<>(visit.via());
        via.add(visit.page());
        var target = site.page(to);
        if (target.isEmpty()) {
            checkStart(visit, "it redirects to another host, " + to.host()
                    + "; if the site is there, correct its address in the settings");
            findings.unreadable(visit.asked(), "it redirects to another host, " + to.host());
        } else if (via.contains(target.get()) || via.size() > MOST_REDIRECTS) {
            checkStart(visit, "it redirects in a circle");
            findings.unreadable(visit.asked(), "it redirects in a circle");
        } else if (!site.isWithin(target.get())) {
            var reason = "it redirects out of the part of the site that is read, to "
                    + target.get().encodedPath();
            checkStart(visit, reason);
            findings.unreadable(visit.asked(), reason);
        } else if (known.add(target.get())) {
            open.addFirst(new Visit(target.get(), visit.depth(), via));
        }
    }

    /** What is indexed of the page stays, and so do the pages that it leads to. */
    private void failed(Visit visit, Optional<CachedPage> kept, String reason)
            throws SourceUnavailableException, IOException {
        checkStart(visit, reason);
        findings.unreadable(visit.asked(), reason);
        if (kept.isPresent()) {
            findings.keep(kept.get());
            follow(visit, signposts(visit.page(), kept.get()));
        }
    }

    /** Without its start nothing is known of a site, which is not the same as that nothing is there. */
    private void checkStart(Visit visit, String reason) throws SourceUnavailableException {
        if (settings.sitemaps().isEmpty() && visit.asked().equals(site.start())) {
            throw new SourceUnavailableException(
                    "the start of %s, %s, cannot be read: %s".formatted(settings.name(), site.start(),
                            reason));
        }
    }

    private void add(HttpUrl page, int depth) {
        var most = settings.limits().pages() * WAITING_FOR_EACH_PAGE;
        if (open.size() < most && known.add(page)) {
            open.addLast(new Visit(page, depth, List.of()));
        }
    }
}
