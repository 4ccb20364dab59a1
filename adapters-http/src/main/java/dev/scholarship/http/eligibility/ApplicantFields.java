package dev.scholarship.http.eligibility;

import dev.scholarship.domain.eligibility.Applicant;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Fact;
import dev.scholarship.http.request.Fields;
import dev.scholarship.http.request.JsonBody;

/** Reads what is known of a person; a field that is not sent is an unknown answer. */
final class ApplicantFields {

    private final Attributes attributes;

    ApplicantFields(Attributes attributes) {
        this.attributes = attributes;
    }

    /** From an object whose members are facts. */
    Applicant in(JsonBody applicant) {
        return read(applicant);
    }

    /** From a query. Sensitive facts are refused there: URLs are logged and kept by everything that they pass. */
    Applicant inQuery(Fields query) {
        attributes.facts().stream()
                .filter(fact -> fact.attribute().sensitive() && query.given(fact.id()))
                .forEach(fact -> query.refuseField(
                        fact.id(), "sensitive_in_url", "Send this answer by POST, never in an address."));
        return read(query);
    }

    private Applicant read(Fields fields) {
        var applicant = Applicant.builder();
        attributes.facts().forEach(fact -> read(fields, fact, applicant));
        return applicant.build();
    }

    private static <V> void read(Fields fields, Fact<V> fact, Applicant.Builder applicant) {
        fields.value(fact.id(), fact::parseAnswer).optional().ifPresent(answer -> applicant.answer(fact, answer));
    }
}
