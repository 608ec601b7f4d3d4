package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Document;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of each format say of how old they are. */
final class StatedDateTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 12);
    private static final Clock NOW = Clock.fixed(Instant.parse("2025-06-30T18:00:00Z"), ZoneOffset.UTC);
    private static final PageReader READER = new PageReader("handbook",
            new SiteLinks(URI.create("https://docs.example/"), Links.FILES), NOW);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-12", "'2024-03-12'", "\"2024-03-12\" # checked", "2024-3-12",
            "2024/03/12",
            "20240312", "2024-03-12T23:59:59-11:00", "2024-03-12T00:00:01.5+13:00",
            "2024-03-12 10:00:00 +0000",
            "12 March 2024", "12 mar 2024", "12-Mar-2024", "March 12, 2024", "Mar 12 2024", "Mar. 12, 2024",
            "Tue, 12 Mar 2024 10:11:12 GMT", "Tue Mar 12 2024 10:11:12 GMT+0100"})
    void aDayIsReadInEachFormThatCanOnlyMeanOne(String written) throws Exception {
        assertThat(markdown("updated: " + written)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "3.4.2024", "2024", "2024-03", "2024-13-01", "2023-02-29",
            "12 Mai 2024",
            "2024-03-12 to 2024-04-01", "[2024-03-12]", "{day: 2024-03-12}", "true", "yesterday", "", "~",
            "2024-03/12", "00000000", "99999999999999999999", "12 Ma 2024"})
    void whatIsNoDayOrMayBeAnotherIsNoDate(String written) throws Exception {
        assertThat(markdown("updated: " + written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, true", "2025-07-01, true", "2025-07-02, false", "2099-01-01, false",
            "1990-01-01, true",
            "1989-12-31, false", "1970-01-01, false"})
    void aDayThatIsNotYetAnywhereOrBeforeThereWerePagesIsNoDate(LocalDate written, boolean counts)
            throws Exception {
        assertThat(markdown("updated: " + written)).isEqualTo(counts ? written : null);
    }

    @Test
    void theLastChangeCountsBeforeTheLastLookAndThatBeforeTheWriting() throws Exception {
        assertThat(markdown("date: 2019-01-01\nlast_reviewed: 2023-01-01\nlastmod: 2024-03-12"))
                .isEqualTo(DAY);
        assertThat(markdown("date: 2019-01-01\nReviewed: 2024-03-12")).isEqualTo(DAY);
        assertThat(markdown("date: 2019-01-01\nlast_updated: soon\nmodified: 2024-03-12")).isEqualTo(DAY);
        assertThat(markdown("updated: 2099-01-01\ndate: 2024-03-12")).isEqualTo(DAY);
        assertThat(markdown("lastUpdated: 2024-03-12\npubDate: 2025-01-01")).isEqualTo(DAY);
    }

    @Test
    void whatIsNestedOrOfSomethingElseIsNoDate() throws Exception {
        assertThat(markdown("last_update:\n  date: 2024-03-12")).isNull();
        assertThat(markdown("release:\n- date: 2024-03-12")).isNull();
        assertThat(markdown("text: |\n  date: 2024-03-12")).isNull();
        assertThat(markdown("# date: 2024-03-12\nreview_date: 2024-03-12\nupdates: 2024-03-12")).isNull();
    }

    @Test
    void frontMatterThatIsNoYamlHasADateAllTheSame() throws Exception {
        assertThat(markdown("title: [VPN: a *guide\nupdated: 2024-03-12")).isEqualTo(DAY);
    }

    @Test
    void tomlTellsItAboveItsTables() throws Exception {
        assertThat(read("a.md",
                "+++\ndate = 2019-01-01\nlastmod = 2024-03-12T10:00:00Z\n[extra]\nx = 1\n+++\nText"))
                .isEqualTo(DAY);
        assertThat(read("a.md", "+++\ntitle = \"VPN\"\n[extra]\nupdated = 2024-03-12\n+++\nText")).isNull();
    }

    @Test
    void aDateInTheTextIsNotThatOfThePage() throws Exception {
        assertThat(read("a.md", "# VPN\n\nupdated: 2024-03-12\n")).isNull();
        assertThat(read("a.html", "<main><p>date: 2024-03-12<p>Last updated 12 March 2024</main>")).isNull();
    }

    @Test
    void asciiDocTellsItInAnAttributeOrBelowTheAuthor() throws Exception {
        assertThat(read("a.adoc", "= VPN\n:revdate: 2024-03-12\n\nText")).isEqualTo(DAY);
        assertThat(read("a.adoc",
                "= VPN\nAna Lee <ana@tarn.example>\nv1.2, March 12, 2024: new fobs\n:toc:\n\nText"))
                .isEqualTo(DAY);
        assertThat(read("a.adoc", "= VPN\nAna Lee\n2024-03-12\n\nText")).isEqualTo(DAY);
        assertThat(read("a.adoc", "= VPN\nAna Lee\nv1.2\n\nText")).isNull();
        assertThat(read("a.adoc", "---\nupdated: 2024-03-12\n---\n= VPN\n:toc:\n\nText")).isEqualTo(DAY);
    }

    @Test
    void asciiDocMayReferToTheDateOfItsRevision() throws Exception {
        var dated = document("a.adoc",
                "= VPN\nAna\nv1.2, 2024-03-12\n\nAs of {revdate}.".getBytes(StandardCharsets.UTF_8));
        var undated = document("a.adoc",
                "= VPN\nAna\nv1.2\n\nAs of {revdate}.".getBytes(StandardCharsets.UTF_8));

        assertThat(Pages.blocks(dated)).containsExactly("As of 2024-03-12.");
        assertThat(Pages.blocks(undated)).containsExactly("As of {revdate}.");
    }

    @Test
    void restructuredTextTellsItInItsFields() throws Exception {
        assertThat(read("a.rst", "VPN\n===\n\n:Author: Ana\n:Date: 2024-03-12\n\nText")).isEqualTo(DAY);
        assertThat(read("a.rst", ":date: 2019-01-01\n:modified: 2024-03-12 10:20\n\nVPN\n===\n\nText"))
                .isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"property='article:modified_time'", "property='og:updated_time'",
            "http-equiv='Last-Modified'", "name='last-modified'", "name='date'", "name='DCTERMS.modified'",
            "name='DC.date'", "itemprop='dateModified'", "property='article:published_time'"})
    void htmlTellsItInItsMetaElements(String name) throws Exception {
        assertThat(html("<meta %s content='2024-03-12T10:00:00+00:00'>".formatted(name))).isEqualTo(DAY);
    }

    @Test
    void ofSeveralMetaElementsTheLastChangeCounts() throws Exception {
        assertThat(html(
                "<meta name=date content=2019-01-01><meta property=article:published_time content=2018-01-01>"
                        + "<meta property=article:modified_time content=2024-03-12>"))
                .isEqualTo(DAY);
        assertThat(
                html("<meta property=article:modified_time content=now><meta name=date content=2024-03-12>"))
                .isEqualTo(DAY);
    }

    @Test
    void wordTellsItInItsProperties() throws Exception {
        var properties = "<cp:coreProperties xmlns:cp='cp' xmlns:dcterms='dcterms'>"
                + "<dcterms:created>2019-01-01T00:00:00Z</dcterms:created>"
                + "<dcterms:modified>2024-03-12T10:11:12Z</dcterms:modified></cp:coreProperties>";
        var file = new WordFile(WordFile.paragraph("", "Text.")).part("docProps/core.xml", properties);

        assertThat(document("a.docx", file.bytes()).updated()).isEqualTo(DAY);
        assertThat(document("a.docx", new WordFile(WordFile.paragraph("", "Text.")).bytes()).updated())
                .isNull();
    }

    @Test
    void aPdfTellsItInItsProperties() throws Exception {
        try (var file = new PdfFile().page(PdfFile.text(100, "Text."))) {
            assertThat(document("a.pdf", file.bytes()).updated()).isNull();

            metadata(file, "<rdf:Description xmp:ModifyDate='2023-01-01T10:00:00Z'/>");
            assertThat(document("a.pdf", file.bytes()).updated()).isEqualTo("2023-01-01");

            metadata(file, "<x><xmp:CreateDate>2019-01-01</xmp:CreateDate>"
                    + "<xmp:ModifyDate>2022-01-01T10:00:00Z</xmp:ModifyDate></x>");
            assertThat(document("a.pdf", file.bytes()).updated()).isEqualTo("2022-01-01");

            var modified = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            modified.setTimeInMillis(Instant.parse("2024-03-12T10:11:12Z").toEpochMilli());
            file.document().getDocumentInformation().setModificationDate(modified);
            assertThat(document("a.pdf", file.bytes()).updated()).isEqualTo(DAY);
        }
    }

    @Test
    void whenAFileWasWrittenDoesNotCount() throws Exception {
        var page = Files.writeString(folder.resolve("a.md"), "# VPN\n\nText\n");
        Files.setLastModifiedTime(page, FileTime.from(Instant.parse("2024-03-12T10:00:00Z")));

        var documents = new FolderSource(Pages.settings(folder), NOW).entries();

        assertThat(documents.getFirst().read().updated()).isNull();
    }

    @Test
    void anotherDateMakesAnotherDocument() throws Exception {
        var older = document("a.md", "---\nupdated: 2024-03-11\n---\nText".getBytes(StandardCharsets.UTF_8));
        var newer = document("a.md", "---\nupdated: 2024-03-12\n---\nText".getBytes(StandardCharsets.UTF_8));

        assertThat(newer.fingerprint()).isNotEqualTo(older.fingerprint());
        assertThat(newer.sections()).isEqualTo(older.sections());
    }

    @Test
    void aSourceWithAnAudienceOfItsOwnKeepsTheDate() throws Exception {
        Files.writeString(folder.resolve("a.md"), "---\nupdated: 2024-03-12\n---\nText");
        var source = new GuardedSource(new FolderSource(Pages.settings(folder), NOW),
                Audiences.EVERYONE);

        assertThat(source.entries().getFirst().read().updated()).isEqualTo(DAY);
    }

    private static void metadata(PdfFile file, String xml) throws Exception {
        var metadata = new PDMetadata(file.document());
        metadata.importXMPMetadata(xml.getBytes(StandardCharsets.UTF_8));
        file.document().getDocumentCatalog().setMetadata(metadata);
    }

    private static @Nullable LocalDate markdown(String frontMatter) throws Exception {
        return read("a.md", "---\n%s\n---\n# VPN\n\nText\n".formatted(frontMatter));
    }

    private static @Nullable LocalDate html(String metas) throws Exception {
        return read("a.html", "<html><head>%s</head><body><main>Text</main></body></html>".formatted(metas));
    }

    private static @Nullable LocalDate read(String path, String text) throws Exception {
        return document(path, text.getBytes(StandardCharsets.UTF_8)).updated();
    }

    private static Document document(String path, byte[] bytes) throws Exception {
        return READER.document(path, bytes, ContentType.UNDECLARED);
    }
}
