package dev.nod.lucene;

import dev.nod.lucene.Spelling.Mended;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.IndexReader;

/**
 * Takes text apart into words, the same way for the index and for questions. The stems are English; the sequences of
 * letters serve every language.
 */
final class English implements AutoCloseable {

    /** How many letters are a sequence. */
    static final int GRAM = 4;

    private final Analyzer reading = new Words(false);
    private final Analyzer letters = new Letters();
    private final KnownLetters known = new KnownLetters();

    /** What goes into the index: stems without the words that nearly every passage has, and sequences of letters. */
    static Analyzer forIndexing() {
        return new Indexing();
    }

    /** Every word of the text, in order. */
    List<Word> words(String text) throws IOException {
        try (var stream = reading.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offsets = stream.addAttribute(OffsetAttribute.class);
            var flags = stream.addAttribute(FlagsAttribute.class);
            var words = new ArrayList<Word>();
            stream.reset();
            while (stream.incrementToken()) {
                var start = offsets.startOffset();
                var end = offsets.endOffset();
                var framing = (flags.getFlags() & FramingWords.MARK) != 0;
                var surface = text.substring(start, end).toLowerCase(Locale.ROOT);
                words.add(new Word(surface, term.toString(), framing, start, end));
            }
            stream.end();
            return words;
        }
    }

    /** The stems of words that are of lower-case letters alone. */
    List<Mended> stems(Collection<String> words) throws IOException {
        try (var stream = new KStemFilter(new Given(words))) {
            var term = stream.getAttribute(CharTermAttribute.class);
            var stems = new ArrayList<Mended>();
            for (var word : words) {
                stream.incrementToken();
                stems.add(new Mended(word, term.toString()));
            }
            return stems;
        }
    }

    /** The sequences of letters of a text, as the index has them. */
    List<String> grams(String text) throws IOException {
        try (var stream = letters.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var grams = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                grams.add(term.toString());
            }
            stream.end();
            return grams;
        }
    }

    /** The sequences of letters that the passages of a commit have. */
    KnownLetters.Known known(IndexReader reader) throws IOException {
        return known.in(reader);
    }

    @Override
    public void close() {
        reading.close();
        letters.close();
    }

    private static final class Indexing extends DelegatingAnalyzerWrapper {

        private final Analyzer words = new Words(true);
        private final Analyzer letters = new Letters();

        private Indexing() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return field.equals(Records.GRAMS) ? letters : words;
        }

        @Override
        public void close() {
            super.close();
            words.close();
            letters.close();
        }
    }

    /** Words as they are. */
    private static final class Given extends TokenStream {

        private final Iterator<String> words;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        private Given(Collection<String> words) {
            this.words = words.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!words.hasNext()) {
                return false;
            }
            term.append(words.next());
            return true;
        }
    }

    private static final class Words extends Analyzer {

        private final boolean indexing;

        private Words(boolean indexing) {
            this.indexing = indexing;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            TokenStream words = new Identifiers(tokenizer);
            words = new LowerCaseFilter(
                    new EnglishPossessiveFilter(indexing ? new FlattenGraphFilter(words) : words));
            words = indexing
                    ? new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)
                    : new FramingWords(words);
            return new TokenStreamComponents(tokenizer, new KStemFilter(words));
        }
    }

    private static final class Letters extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            var words = new StopFilter(
                    new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)),
                    FramingWords.ALL);
            return new TokenStreamComponents(tokenizer, new NGramTokenFilter(words, GRAM, GRAM, false));
        }
    }
}
