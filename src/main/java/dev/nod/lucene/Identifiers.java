package dev.nod.lucene;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Adds to identifiers, such as KafkaUnderReplicated and max_connections, the words in them. */
final class Identifiers extends ConditionalTokenFilter {

    private static final int PARTS = WordDelimiterGraphFilter.PRESERVE_ORIGINAL
            | WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;

    private static final Pattern IDENTIFIER = Pattern.compile(
            ".*(?:\\p{L}{2}_\\p{L}{2}|\\p{Ll}{2}\\p{Lu}\\p{L}*\\p{Ll}\\p{Lu}|\\p{Ll}{3}\\p{Lu}\\p{Ll}{2}).*");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Identifiers(TokenStream words) {
        super(words, identifiers -> new WordDelimiterGraphFilter(identifiers, PARTS, null));
    }

    @Override
    protected boolean shouldFilter() {
        return mayBeIdentifier() && IDENTIFIER.matcher(term).matches();
    }

    /** What most words are not, told without looking twice. */
    private boolean mayBeIdentifier() {
        for (var i = 1; i < term.length(); i++) {
            if (term.charAt(i) == '_' || Character.isUpperCase(term.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
