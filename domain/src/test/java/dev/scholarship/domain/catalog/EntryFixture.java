package dev.scholarship.domain.catalog;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.CodeKind;
import dev.scholarship.domain.eligibility.CodeSetKind;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Rule;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An entry with everything that does not matter filled in; immutable. */
public record EntryFixture(
        String id,
        String title,
        Scholarship.Kind kind,
        Provider provider,
        Optional<String> description,
        Amount amount,
        Window window,
        List<String> remarks,
        LocalDate verified,
        Rule rule) {

    public static EntryFixture entry(String id) {
        return new EntryFixture(
                id,
                "Award",
                Scholarship.Kind.SCHOLARSHIP,
                new Provider("Someone", Provider.Kind.FOUNDATION),
                Optional.empty(),
                new Amount.Unstated(),
                Window.unstated(ZoneId.of("UTC")),
                List.of(),
                LocalDate.of(2026, 11, 1),
                Rule.requiring(Criterion.nothing()));
    }

    public EntryFixture title(String text) {
        return new EntryFixture(id, text, kind, provider, description, amount, window, remarks, verified, rule);
    }

    public EntryFixture kind(Scholarship.Kind value) {
        return new EntryFixture(id, title, value, provider, description, amount, window, remarks, verified, rule);
    }

    public EntryFixture provider(String name) {
        var named = new Provider(name, Provider.Kind.STATE);
        return new EntryFixture(id, title, kind, named, description, amount, window, remarks, verified, rule);
    }

    public EntryFixture description(String text) {
        return new EntryFixture(id, title, kind, provider, Optional.of(text), amount, window, remarks, verified, rule);
    }

    public EntryFixture amount(Amount value) {
        return new EntryFixture(id, title, kind, provider, description, value, window, remarks, verified, rule);
    }

    public EntryFixture window(Window value) {
        return new EntryFixture(id, title, kind, provider, description, amount, value, remarks, verified, rule);
    }

    public EntryFixture closes(String day) {
        return window(new Window(
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                Optional.empty(),
                ZoneId.of("UTC"),
                true,
                Window.Basis.SUBMITTED,
                Window.Cycle.ONCE));
    }

    public EntryFixture remarks(String... texts) {
        return new EntryFixture(id, title, kind, provider, description, amount, window, List.of(texts), verified, rule);
    }

    public EntryFixture verified(String day) {
        return new EntryFixture(
                id, title, kind, provider, description, amount, window, remarks, LocalDate.parse(day), rule);
    }

    public EntryFixture rule(Rule value) {
        return new EntryFixture(id, title, kind, provider, description, amount, window, remarks, verified, value);
    }

    public EntryFixture requiring(Criterion criterion) {
        return rule(Rule.requiring(criterion));
    }

    /** The demand to be under one of these codes. */
    public static Criterion under(Attribute<Code> attribute, String... codes) {
        var roots = Arrays.stream(codes).map(Code::new).toList();
        return new Criterion.Test<>(attribute.now(), ((CodeKind) attribute.kind()).under(roots));
    }

    /** The demand to study one of these. */
    public static Criterion studying(String... codes) {
        var fields = (CodeSetKind) Attributes.PROGRAM.kind();
        var any = Arrays.stream(codes).map(Code::new).toArray(Code[]::new);
        return new Criterion.Test<>(Attributes.PROGRAM.now(), fields.includesAny(any));
    }

    public static Criterion residence(String... codes) {
        return under(Attributes.RESIDENCE, codes);
    }

    public static Criterion level(String... codes) {
        return under(Attributes.LEVEL, codes);
    }

    public Entry get() {
        var scholarship = new Scholarship(
                new ScholarshipId(id),
                title,
                kind,
                provider,
                description,
                amount,
                Optional.empty(),
                Optional.of(true),
                window,
                Optional.of("as every year"),
                URI.create("https://example.org/" + id),
                Optional.empty(),
                new Provenance("Example", URI.create("https://example.org/"), verified, "Example, CC0"),
                remarks);
        return new Entry(scholarship, rule);
    }
}
