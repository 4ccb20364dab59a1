package dev.scholarship.consumers.conformance;

import dev.scholarship.consumers.conformance.Corpus.Example;
import java.util.Set;

/** Something that decides. */
interface Engine {

    /** What it is called in the table of scores. */
    String name();

    Answer answer(Example example);

    /** What an engine says about one case. */
    sealed interface Answer {

        /** @param missing the facts that it asks for, by their ids */
        record Verdict(String word, Set<String> missing) implements Answer {}

        /** It neither decides nor asks: it fails. */
        record Failure(String reason) implements Answer {}
    }
}
