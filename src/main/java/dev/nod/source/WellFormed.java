package dev.nod.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks at XML before a library does that leaves the JDK's parser as it is, which then speaks about every mistake on
 * the standard error stream.
 */
final class WellFormed {

    private WellFormed() {}

    /** Throws if a parser that knows namespaces, but no document types, would not read this to its end. */
    static void check(String name, byte[] xml) throws IOException {
        try {
            var parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new ByteArrayInputStream(xml), new DefaultHandler());
        } catch (SAXParseException e) {
            throw new IOException("%s breaks off being XML in line %d".formatted(name, e.getLineNumber()), e);
        } catch (SAXException e) {
            throw new IOException(name + " is no XML", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK reads XML without document types", e);
        }
    }
}
