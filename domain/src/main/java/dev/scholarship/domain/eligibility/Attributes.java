package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.domain.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes that rules may ask for. To add one, add a constant here and name it in {@link #STANDARD}: parser,
 * printer, queries, JSON and lists take it from there.
 */
public final class Attributes {

    /** Where the person lives. */
    public static final Attribute<Code> RESIDENCE = new Attribute<>(
            "residence",
            new CodeKind(Places.VOCABULARY, CodeKind.Verb.IN),
            "residence",
            "Where do you live? A country, or for the United States a state or territory.",
            false);

    /** What the person studies for. */
    public static final Attribute<Code> LEVEL = new Attribute<>(
            "level",
            new CodeKind(Levels.VOCABULARY, CodeKind.Verb.IS),
            "level of study",
            "What is your level of study?",
            false);

    /** Grade point average over everything that counts so far, unweighted. */
    public static final Attribute<Grade> GPA = new Attribute<>(
            "gpa", new GradeKind(), "GPA", "What is your unweighted grade point average, and on which scale?", false);

    private static final Attributes STANDARD = of(List.of(RESIDENCE, LEVEL, GPA));

    private final Map<String, Attribute<?>> byId;

    private Attributes(Map<String, Attribute<?>> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /** The attributes of this project. */
    public static Attributes standard() {
        return STANDARD;
    }

    /** A set of one's own, in this order. */
    public static Attributes of(List<Attribute<?>> attributes) {
        var byId = new LinkedHashMap<String, Attribute<?>>();
        for (var attribute : attributes) {
            if (byId.put(attribute.id(), attribute) != null) {
                throw new IllegalArgumentException("two attributes are called \"" + attribute.id() + "\"");
            }
        }
        return new Attributes(byId);
    }

    public Collection<Attribute<?>> all() {
        return byId.values();
    }

    public Optional<Attribute<?>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every fact that can be answered, each attribute's moments together. */
    public List<Fact<?>> facts() {
        var facts = new ArrayList<Fact<?>>();
        for (var attribute : all()) {
            for (var moment : Moment.values()) {
                facts.add(attribute.at(moment));
            }
        }
        return List.copyOf(facts);
    }

    /**
     * The fact with this id.
     *
     * @throws BadTextException if there is none; the message suggests the nearest
     */
    public Fact<?> fact(String id) {
        return facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadTextException("unknown fact \"" + id + "\""
                        + Nearest.hint(id, facts().stream().map(Fact::id).toList())));
    }
}
