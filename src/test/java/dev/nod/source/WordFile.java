package dev.nod.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word documents, part by part. */
final class WordFile {

    private static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
            + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    WordFile(String body) {
        part("[Content_Types].xml", """
            <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
            <Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>
            <Default Extension='xml' ContentType='application/xml'/></Types>""");
        part("_rels/.rels", relations("<Relationship Id='a' Type='" + RELATIONS
                + "officeDocument' Target='word/document.xml'/>"));
        part("word/_rels/document.xml.rels", relations(relation("styles") + relation("numbering")
                + relation("footnotes")));
        part("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        part("word/styles.xml",
                "<w:styles " + W + ">" + style("T", "Title", "") + style("H1", "heading 1", "")
                        + style("H2", "heading 2", "")
                        + style("Firma2", "Firma Kapitel", "<w:basedOn w:val='H2'/>"
                                + "<w:pPr><w:outlineLvl w:val='1'/></w:pPr>")
                        + style("C", "HTML Preformatted", "") + "</w:styles>");
        part("word/numbering.xml", "<w:numbering " + W + "><w:abstractNum w:abstractNumId='0'>"
                + "<w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl>"
                + "<w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>");
        part("word/footnotes.xml",
                "<w:footnotes " + W + "><w:footnote w:id='7'>" + paragraph("", "Not on Sundays.")
                        + "</w:footnote></w:footnotes>");
    }

    WordFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    WordFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + run("", text) + "</w:p>";
    }

    static String item(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='1'/></w:numPr></w:pPr>"
                + run("", text) + "</w:p>";
    }

    static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    static String row(String properties, String... cells) {
        var row = new StringBuilder("<w:tr><w:trPr>" + properties + "</w:trPr>");
        for (var cell : cells) {
            row.append("<w:tc>").append(cell.startsWith("<") ? cell : paragraph("", cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static String style(String id, String name, String more) {
        return "<w:style w:type='paragraph' w:styleId='" + id + "'><w:name w:val='" + name + "'/>" + more
                + "</w:style>";
    }

    private static String relation(String name) {
        return "<Relationship Id='" + name + "' Type='" + RELATIONS + name + "' Target='" + name + ".xml'/>";
    }

    private static String relations(String content) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + content
                + "</Relationships>";
    }
}
