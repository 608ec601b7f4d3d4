package dev.nod.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes English text apart into words, the same way for the index and for questions. */
final class English implements AutoCloseable {

    private final Analyzer reading = new Chain(false);

    /** What goes into the index: without the words that nearly every passage has. */
    static Analyzer forIndexing() {
        return new Chain(true);
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
                var framing = (flags.getFlags() & FramingWords.MARK) != 0;
                words.add(new Word(term.toString(), framing, offsets.startOffset(), offsets.endOffset()));
            }
            stream.end();
            return words;
        }
    }

    @Override
    public void close() {
        reading.close();
    }

    private static final class Chain extends Analyzer {

        private final boolean indexing;

        private Chain(boolean indexing) {
            this.indexing = indexing;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer));
            words = indexing
                    ? new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)
                    : new FramingWords(words);
            return new TokenStreamComponents(tokenizer, new KStemFilter(words));
        }
    }
}
