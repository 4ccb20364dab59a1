package dev.scholarship.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scholarship.http.problem.FieldProblem;
import dev.scholarship.http.problem.ProblemException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {
    private static List<FieldProblem> errors(Fields fields) {
        return catchThrowableOfType(ProblemException.class, fields::done)
                .problem()
                .errors();
    }

    @Test
    void namesAndValuesAreDecoded() {
        var query = QueryParameters.parse("a+b=c%20d&&e=%C3%A9%26");
        assertThat(query.text("a b", 9).optional()).contains("c d");
        assertThat(query.text("e", 9).optional()).contains("é&");
        query.done();
    }

    @Test
    void noQueryHasNoFields() {
        var query = QueryParameters.parse(null);
        assertThat(query.text("a", 9).optional()).isEmpty();
        assertThat(query.values("b", 9, Function.identity())).isEmpty();
        query.done();
    }

    @Test
    void aRepeatedParameterIsRefusedWhereOneIsTaken() {
        var query = QueryParameters.parse("a=1&a=1&b=1&b=2");
        query.require("a");
        query.integer("a", 0, 9);
        assertThat(query.values("b", 9, Function.identity())).containsExactly("1", "2");
        assertThat(errors(query)).extracting(FieldProblem::code).containsExactly("repeated");
    }

    @ParameterizedTest
    @CsvSource({"a=%", "a=%4", "a=%4g", "a=%-1", "a=%FF", "a=%C3", "%zz=1"})
    void whatIsNotEncodedUtf8IsRefused(String text) {
        var query = QueryParameters.parse(text);
        query.text("a", 9);
        assertThat(errors(query)).extracting(FieldProblem::code).containsExactly("malformed_encoding");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        var query = QueryParameters.parse("limti=3");
        Paging.in(query);
        assertThat(errors(query)).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("unknown_field");
            assertThat(error.parameter()).isEqualTo("limti");
            assertThat(error.detail()).contains("Did you mean limit?");
        });
    }

    @Test
    void aPageHasTwentyUnlessTold() {
        assertThat(Paging.in(QueryParameters.parse("")).limit()).isEqualTo(20);
        assertThat(Paging.in(QueryParameters.parse("limit=100")).limit()).isEqualTo(100);
    }

    @Test
    void theNextLinkKeepsTheQueryAndReplacesTheCursor() {
        assertThat(Paging.nextLink("/x", "a=1&cursor=old&b=%3E\"<&a=2", "new"))
                .isEqualTo("</x?a=1&b=%3E%22%3C&a=2&cursor=new>; rel=\"next\"");
    }

    @RepeatedTest(10)
    void nothingButARefusalComesOfRubbish(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append("ab=&%+c3Fé\u0000".charAt(random.nextInt(11)));
            }
            var query = QueryParameters.parse(text.toString());
            query.text("a", 5);
            query.values("b", 2, Function.identity());
            try {
                query.done();
            } catch (ProblemException e) {
                assertThat(e.problem().status()).isEqualTo(400);
            }
        }
    }
}
