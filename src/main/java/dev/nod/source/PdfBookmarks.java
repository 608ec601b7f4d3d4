package dev.nod.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The headings that a PDF lists beside its pages. */
final class PdfBookmarks {

    private static final Logger LOG = LoggerFactory.getLogger(PdfBookmarks.class);
    private static final int MOST = 20_000;
    private static final int DEEPEST_HEADING = 6;

    private final PDDocument document;
    private final IdentityHashMap<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final List<Bookmark> found = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfBookmarks(PDDocument document) {
        this.document = document;
        document.getPages().forEach(page -> pages.put(page.getCOSObject(), pages.size() + 1));
    }

    /**
     * One of them.
     *
     * @param page  from 1
     * @param level 1 to 6
     */
    record Bookmark(int page, int level, String title) {}

    /** Those that lead to a page, in order; none when they cannot be read, since the pages can be without. */
    static List<Bookmark> of(PDDocument document) {
        var bookmarks = new PdfBookmarks(document);
        try {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                bookmarks.add(outline, 1);
            }
        } catch (IOException | RuntimeException damaged) {
            LOG.debug("the bookmarks are damaged", damaged);
        }
        return bookmarks.found;
    }

    private void add(PDOutlineNode parent, int level) throws IOException {
        for (var item = parent.getFirstChild(); item != null; item = item.getNextSibling()) {
            if (found.size() >= MOST || !seen.add(item.getCOSObject())) {
                return;
            }
            add(item, level);
            if (level < DEEPEST_HEADING) {
                add((PDOutlineNode) item, level + 1);
            }
        }
    }

    private void add(PDOutlineItem item, int level) throws IOException {
        var page = item.findDestinationPage(document);
        var title = item.getTitle();
        var number = page == null ? null : pages.get(page.getCOSObject());
        if (number != null && title != null && !title.isBlank()) {
            found.add(new Bookmark(number, level, title.strip()));
        }
    }
}
