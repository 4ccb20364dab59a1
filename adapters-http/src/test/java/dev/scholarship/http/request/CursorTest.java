package dev.scholarship.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scholarship.http.problem.ProblemException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ é\u0000";

    @Test
    void aPositionComesBackForTheSameFilter() {
        for (var position : List.of(List.<String>of(), List.of(""), List.of("2026-11-21", "ünï", "id-7"))) {
            var cursor = Cursor.print(position, "state=TX");
            assertThat(cursor).matches("[A-Za-z0-9_-]+");
            assertThat(Cursor.parse(cursor, "state=TX")).isEqualTo(position);
        }
    }

    @Test
    void anotherFilterIsRefused() {
        assertThat(refusal(Cursor.print(List.of("a"), "x"), "y")).isEqualTo("cursor_for_other_query");
    }

    @Test
    void aPositionThatIsTooLongIsNotPrinted() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.print(List.of("x".repeat(1000)), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.print(List.of("x".repeat(70_000)), ""));
        assertThat(Cursor.parse(Cursor.print(List.of("x".repeat(740)), ""), "")).hasSize(1);
    }

    @Test
    void everySingleChangeIsFound() {
        var cursor = Cursor.print(List.of("2026-11-21", "id-7"), "");
        for (int i = 0; i < cursor.length(); i++) {
            for (char c : ALPHABET.toCharArray()) {
                var changed = cursor.substring(0, i) + c + cursor.substring(i + 1);
                assertThat(changed.equals(cursor) || refusal(changed, "").equals("bad_cursor"))
                        .as(changed)
                        .isTrue();
            }
        }
    }

    @RepeatedTest(20)
    void nothingButARefusalComesOfRubbish(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 2000; i++) {
            assertThat(refusal(rubbish(random), "")).isEqualTo("bad_cursor");
        }
    }

    private static String rubbish(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> text(random, random.nextInt(1200));
            case 1 -> {
                var bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
                if (bytes.length > 0) {
                    bytes[0] = 1;
                }
                yield Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            }
            default -> {
                var cursor = Cursor.print(List.of(text(random, 20), text(random, 5)), "");
                int from = random.nextInt(cursor.length());
                yield cursor.substring(0, from) + text(random, 1 + random.nextInt(3)) + cursor.substring(from);
            }
        };
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String refusal(String cursor, String filter) {
        try {
            return "read: " + Cursor.parse(cursor, filter);
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(400);
            return e.problem().code();
        }
    }
}
