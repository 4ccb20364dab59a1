package dev.scholarship.http.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scholarship.http.problem.FieldProblem;
import dev.scholarship.http.problem.Problem;
import dev.scholarship.http.problem.ProblemException;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
    private static JsonBody body(String json) {
        return JsonBody.parse(json.replace('\'', '"').getBytes(UTF_8));
    }

    private static Problem refusal(Runnable reading) {
        return catchThrowableOfType(ProblemException.class, reading::run).problem();
    }

    private static Problem refusal(String json) {
        return refusal(() -> body(json));
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() {
        var problem = refusal("{\n  'a': 1,\n  'b': ?\n}");
        assertThat(problem.code()).isEqualTo("malformed_json");
        assertThat(problem.detail()).contains("line 3, column 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{'a'", "{'a':[1,", "{'a':'b"})
    void jsonThatEndsTooEarlyIsRefused(String json) {
        assertThat(refusal(json).detail()).contains("ends too early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{} x", "{},", "{}]"})
    void whatStandsAfterTheValueIsRefused(String json) {
        assertThat(refusal(json).code()).isEqualTo("malformed_json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a':1,'a':2}", "{'x':{'a':1,'b':1,'a':1}}"})
    void aNameThatStandsTwiceIsRefused(String json) {
        assertThat(refusal(json).code()).isEqualTo("duplicate_key");
    }

    @Test
    void limitsAreRefusalsWithTheirOwnCodes() {
        assertThat(refusal("{'a':" + "[".repeat(64) + "]".repeat(64) + "}").code())
                .isEqualTo("json_too_deep");
        assertThat(refusal("{'a':'" + "x".repeat(70_000) + "'}").code()).isEqualTo("json_string_too_long");
        assertThat(refusal("{'a':" + "1".repeat(101) + "}").code()).isEqualTo("json_number_too_long");
        assertThat(refusal("{'" + "x".repeat(300) + "':1}").code()).isEqualTo("json_name_too_long");
        body("{'a':" + "[".repeat(31) + "]".repeat(31) + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void anEmptyBodyIsRefused(String json) {
        assertThat(refusal(json).code()).isEqualTo("empty_body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "'x'"})
    void aBodyThatIsNotAnObjectIsRefused(String json) {
        assertThat(refusal(json).code()).isEqualTo("invalid_body");
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThat(refusal(() -> JsonBody.parse("{\"a\":\"é\"}".getBytes(ISO_8859_1)))
                        .code())
                .isEqualTo("not_utf8");
        assertThat(refusal(() -> JsonBody.parse("{}".getBytes(java.nio.charset.StandardCharsets.UTF_16BE)))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"1.0", "1e2", "true", "10", "0", "1e999999999", "-1e-999999999", "99999999999999999999"})
    void onlyWholeNumbersInRangeAreIntegers(String number) {
        var body = body("{'a':" + number + "}");
        body.integer("a", 1, 9);
        assertThat(refusal(body::done).errors()).hasSize(1);
    }

    @Test
    void nestedMistakesHaveTheirPlaces() {
        var body = body("{'person':{'agee':1,'a/b~':2},'list':['x',3],'other':[]}");
        var person = body.objectOrEmpty("person");
        person.require("age");
        person.integer("age", 0, 150);
        body.values("list", 3, Function.identity());
        body.objectOrEmpty("other");
        body.objectOrEmpty("absent").text("x", 1);
        assertThat(refusal(body::done).errors())
                .extracting(FieldProblem::pointer)
                .containsExactlyInAnyOrder("/person/age", "/person/agee", "/person/a~1b~0", "/list/1", "/other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "a\\u001fb", " ", ""})
    void whatIsNotTextIsRefused(String text) {
        var body = body("{'a':'" + text + "'}");
        body.text("a", 10);
        assertThat(refusal(body::done).errors()).hasSize(1);
    }

    @Test
    void aBodyFullOfMistakesIsAnsweredBriefly() {
        var json = new StringBuilder("{'a':1");
        for (int i = 0; i < 10_000; i++) {
            json.append(",'unknown").append(i).append("':1");
        }
        var body = body(json.append('}').toString());
        assertThat(refusal(body::done).errors()).hasSize(50);
    }

    @RepeatedTest(10)
    void nothingButARefusalComesOfRubbish(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 2000; i++) {
            var json = "{\"a\":{\"gpa\":3.5,\"s\":[\"x\",true,null]},\"b\":\"\\u00e9é\"}".getBytes(UTF_8);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                json[random.nextInt(json.length)] = (byte) random.nextInt(256);
            }
            readAll(json);
        }
    }

    private static void readAll(byte[] json) {
        try {
            var body = JsonBody.parse(json);
            body.object("a").ifPresent(a -> {
                a.integer("gpa", 0, 9);
                a.values("s", 3, Function.identity());
            });
            body.text("b", 9);
            body.done();
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(400);
        }
    }
}
