package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The codes that an attribute may take, as a forest: a code covers everything below it (US covers US-NV).
 *
 * <p>Codes are compared exactly, letter case included. Some codes have other spellings that mean the same ("PR" is
 * "US-PR"); {@link #parse} turns them into the one that is stored.
 */
public final class Vocabulary {

    private static final int MOST_SUGGESTED = 3;
    private static final int SHORTEST_WORD = 3;

    private final String noun;
    private final Map<String, Term> terms;
    private final Map<String, Code> otherSpellings;
    private final String edition;
    private final String credit;
    private final Set<Code> divided;

    /** Of each code, with everything above it. */
    private final Map<String, List<Code>> lines;

    private Vocabulary(Builder built) {
        this.noun = built.noun;
        this.terms = Collections.unmodifiableMap(new LinkedHashMap<>(built.terms));
        this.otherSpellings = Map.copyOf(built.otherSpellings);
        this.edition = built.edition;
        this.credit = built.credit;
        this.lines = terms.values().stream()
                .collect(Collectors.toUnmodifiableMap(term -> term.code().value(), this::line));
        this.divided =
                terms.values().stream().flatMap(term -> term.parent().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Starts a vocabulary whose members are called {@code noun} in messages, such as "place". */
    public static Builder of(String noun) {
        return new Builder(noun);
    }

    /** What one member is called in messages. */
    public String noun() {
        return noun;
    }

    /** Which edition of its source the codes are from, in words; empty where there is none to name. */
    public String edition() {
        return edition;
    }

    /** Whom the codes or names are from and on what terms, in words; empty where they are this project's own. */
    public String credit() {
        return credit;
    }

    /** Every code, parents before children. */
    public Collection<Term> terms() {
        return terms.values();
    }

    public boolean contains(Code code) {
        return terms.containsKey(code.value());
    }

    /**
     * The code that a text means.
     *
     * @throws BadTextException if there is none; the message suggests the nearest
     */
    public Code parse(String text) {
        var other = otherSpellings.get(text);
        if (other != null) {
            return other;
        }
        var term = terms.get(text);
        if (term == null) {
            throw new BadTextException("unknown " + noun + " \"" + text + "\"" + hint(text));
        }
        return term.code();
    }

    /** The term that is written so, not counting other spellings. */
    public Optional<Term> find(String code) {
        return Optional.ofNullable(terms.get(code));
    }

    /** The plain-English name of a code. */
    public String label(Code code) {
        return term(code).label();
    }

    /** Whether {@code specific} is {@code general} or lies below it. */
    public boolean covers(Code general, Code specific) {
        return withAncestors(specific).contains(general);
    }

    /** Whether there are codes below this one. */
    boolean isDivided(Code code) {
        return divided.contains(code);
    }

    /** The code and everything above it, the code first. */
    public List<Code> withAncestors(Code code) {
        var line = lines.get(code.value());
        return line == null ? line(term(code)) : line;
    }

    private List<Code> line(Term term) {
        var line = new ArrayList<Code>();
        line.add(term.code());
        for (var above = term.parent();
                above.isPresent();
                above = term(above.get()).parent()) {
            line.add(above.get());
        }
        return List.copyOf(line);
    }

    private String hint(String text) {
        var byName = terms.values().stream()
                .filter(term -> isLabel(text, term.label()))
                .findFirst()
                .map(term -> "; did you mean \"" + term.code().value() + "\"?");
        return byName.or(() -> Nearest.to(text, spellings()).map(near -> "; did you mean \"" + near + "\"?"))
                .orElseGet(() -> hintByWords(text));
    }

    /** The first codes whose names have every word of the text, as in "senior". */
    private String hintByWords(String text) {
        var wanted = words(text);
        return terms.values().stream()
                .filter(term -> !wanted.isEmpty()
                        && wanted.stream()
                                .allMatch(word -> words(term.label()).stream().anyMatch(w -> w.startsWith(word))))
                .limit(MOST_SUGGESTED)
                .map(term -> "\"" + term.code().value() + "\"")
                .reduce((first, second) -> first + " or " + second)
                .map(codes -> "; did you mean " + codes + "?")
                .orElse("");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    private static boolean isLabel(String text, String label) {
        return label.equalsIgnoreCase(text) || label.equalsIgnoreCase("the " + text);
    }

    private Set<String> spellings() {
        var all = new TreeSet<>(terms.keySet());
        all.addAll(otherSpellings.keySet());
        return all;
    }

    private Term term(Code code) {
        var term = terms.get(code.value());
        if (term == null) {
            throw new IllegalArgumentException("not a " + noun + " of this vocabulary: " + code.value());
        }
        return term;
    }

    /**
     * One code of the vocabulary.
     *
     * @param parent the code that covers it, empty at the top
     * @param label its plain-English name
     */
    public record Term(Code code, Optional<Code> parent, String label) {}

    /** Collects codes; not safe for many threads. */
    public static final class Builder {

        private final String noun;
        private final Map<String, Term> terms = new LinkedHashMap<>();
        private final Map<String, Code> otherSpellings = new LinkedHashMap<>();
        private String edition = "";
        private String credit = "";

        private Builder(String noun) {
            this.noun = noun;
        }

        public Builder add(String code, String label) {
            return put(new Term(new Code(code), Optional.empty(), label));
        }

        /** Adds a code below another that was added before. */
        public Builder addUnder(String parent, String code, String label) {
            if (!terms.containsKey(parent)) {
                throw new IllegalArgumentException("add \"" + parent + "\" before what is below it");
            }
            return put(new Term(new Code(code), Optional.of(new Code(parent)), label));
        }

        /** Accepts another spelling of a code that was added before. */
        public Builder alsoSpelt(String other, String code) {
            if (!terms.containsKey(code) || terms.containsKey(other)) {
                throw new IllegalArgumentException("\"" + other + "\" cannot be another spelling of \"" + code + "\"");
            }
            otherSpellings.put(other, new Code(code));
            return this;
        }

        /** Says which edition of its source the codes are from. */
        public Builder edition(String edition) {
            this.edition = edition;
            return this;
        }

        /** Says whom the codes or names are from and on what terms. */
        public Builder credit(String credit) {
            this.credit = credit;
            return this;
        }

        public Vocabulary build() {
            return new Vocabulary(this);
        }

        private Builder put(Term term) {
            if (RuleSyntax.LIST_WORDS.contains(term.code().value())) {
                throw new IllegalArgumentException("\"" + term.code() + "\" is a word of lists, so no code is that");
            }
            if (terms.putIfAbsent(term.code().value(), term) != null) {
                throw new IllegalArgumentException("\"" + term.code().value() + "\" is there twice");
            }
            return this;
        }
    }
}
