package dev.scholarship.http.eligibility;

import dev.scholarship.application.eligibility.CheckEligibility;
import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.http.request.Fields;
import dev.scholarship.http.request.JsonBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Reads what is known of a person; a field that is not sent is an unknown answer. */
public final class ApplicantFields {

    private final Attributes attributes;

    public ApplicantFields(Attributes attributes) {
        this.attributes = attributes;
    }

    /**
     * From an object whose members are facts.
     *
     * @param asOf the moment of asking, from which answers such as "17 years" count
     */
    public Applicant in(JsonBody applicant, Instant asOf) {
        return read(applicant, fact -> true, asOf);
    }

    /** From a query, without what {@link #refuseSensitive} refuses: an error must not repeat such an answer. */
    public Applicant inQuery(Fields query, Instant asOf) {
        refuseSensitive(query);
        return read(query, fact -> !isRefused(fact, query), asOf);
    }

    /** Sensitive facts have no place in a query: URLs are logged and kept by everything that they pass. */
    public void refuseSensitive(Fields query) {
        attributes.facts().stream()
                .filter(fact -> isRefused(fact, query))
                .forEach(fact -> query.refuseField(
                        fact.id(), "sensitive_in_url", "Send this answer in a body by POST, never in an address."));
    }

    private static boolean isRefused(Fact<?> fact, Fields query) {
        return fact.attribute().sensitive() && query.given(fact.id());
    }

    private Applicant read(Fields fields, Predicate<Fact<?>> wanted, Instant asOf) {
        var applicant = Applicant.builder();
        var day = CheckEligibility.dayOf(asOf);
        attributes.facts().stream().filter(wanted).forEach(fact -> read(fields, fact, day, applicant));
        return applicant.build();
    }

    private static <V> void read(Fields fields, Fact<V> fact, LocalDate asOf, Applicant.Builder applicant) {
        fields.value(fact.id(), text -> fact.parseAnswer(text, asOf))
                .optional()
                .ifPresent(answer -> applicant.answer(fact, answer));
    }
}
