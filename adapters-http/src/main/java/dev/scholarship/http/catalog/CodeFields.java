package dev.scholarship.http.catalog;

import dev.scholarship.domain.eligibility.Attribute;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Vocabulary;
import dev.scholarship.domain.text.BadTextException;
import dev.scholarship.http.request.Field;
import dev.scholarship.http.request.Fields;

/** Fields whose value is a code of some attribute. */
final class CodeFields {

    private CodeFields() {}

    static Field<Code> code(Fields fields, String name, Attribute<?> attribute) {
        var codes = attribute.codes().orElseThrow();
        return fields.value(name, text -> code(codes, text));
    }

    /** A place of study that is a country; a part of one is refused. */
    static Field<Code> country(Fields fields) {
        var codes = Attributes.INSTITUTION_PLACE.codes().orElseThrow();
        return fields.value("country", text -> country(codes, text));
    }

    private static Code country(Vocabulary codes, String text) {
        var code = code(codes, text);
        var country = codes.withAncestors(code).getLast();
        if (!country.equals(code)) {
            throw new BadTextException("\"" + text + "\" is not a country; did you mean \"" + country + "\"?");
        }
        return code;
    }

    /** Where the vocabulary has no suggestion, the list of all its codes is one. */
    private static Code code(Vocabulary codes, String text) {
        try {
            return codes.parse(text);
        } catch (BadTextException e) {
            var message = String.valueOf(e.getMessage());
            throw new BadTextException(message.endsWith("?") ? message : message + "; see /api/v1/attributes for all");
        }
    }
}
