package dev.nod.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;

/** Marks the lower-case words that frame a question or join a sentence but say nothing about its subject. */
final class FramingWords extends TokenFilter {

    static final int MARK = 1;

    static final CharArraySet ALL = words(
            "a an the this that these those such",
            "who whom whose what which when where why how",
            "i me my mine myself we us our ours ourselves you your yours yourself",
            "he him his she her hers it its they them their theirs there here",
            "am is are was were be been being do does did done doing have has had having",
            "can could shall should will would may might must ought",
            "i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll it's that's there's",
            "he's she's they're they've they'd they'll what's who's where's how's let's",
            "isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't",
            "can't cannot couldn't shouldn't won't wouldn't mustn't",
            "about as at by for from in into of on onto to toward towards with within",
            "and or but if then than so not no nor",
            "please hello hi hey dear thanks thank thx cheers sorry ok okay everyone anyone anybody someone somebody",
            "need needs want wants get gets got getting know knows tell tells help helps looking find try trying",
            "like also just any some");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

    FramingWords(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isFraming()) {
            flags.setFlags(MARK);
        }
        return true;
    }

    private boolean isFraming() {
        for (var i = 0; i < term.length(); i++) {
            if (term.charAt(i) == '’') {
                return ALL.contains(term.toString().replace('’', '\''));
            }
        }
        return ALL.contains(term.buffer(), 0, term.length());
    }

    private static CharArraySet words(String... lines) {
        var words = new CharArraySet(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, false);
        for (var line : lines) {
            words.addAll(List.of(line.split(" ", -1)));
        }
        return CharArraySet.unmodifiableSet(words);
    }
}
