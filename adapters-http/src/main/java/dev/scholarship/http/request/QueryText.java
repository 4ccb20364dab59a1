package dev.scholarship.http.request;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a query, taken apart and put together again. */
final class QueryText {
    private QueryText() {}

    /** A name and its value, decoded; malformed if either was not percent-encoded UTF-8 (then the value is empty). */
    record Pair(String name, String value, boolean malformed) {
        String encoded() {
            return encode(name) + "=" + encode(value);
        }
    }

    static List<Pair> pairs(@Nullable String query) {
        if (query == null) {
            return List.of();
        }
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty())
                .map(QueryText::pair)
                .toList();
    }

    /** The query with one parameter set to one value, at its end; everything encoded anew. */
    static String with(@Nullable String query, String name, String value) {
        var others = pairs(query).stream().filter(pair -> !pair.name.equals(name));
        return Stream.concat(others, Stream.of(new Pair(name, value, false)))
                .map(Pair::encoded)
                .collect(Collectors.joining("&"));
    }

    private static Pair pair(String part) {
        int equals = part.indexOf('=');
        var name = decode(equals < 0 ? part : part.substring(0, equals));
        var value = decode(equals < 0 ? "" : part.substring(equals + 1));
        boolean malformed = name.isEmpty() || value.isEmpty();
        return new Pair(name.orElse("?"), malformed ? "" : value.get(), malformed);
    }

    private static Optional<String> decode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int value = i + 2 <= text.length() - 1 ? hex(text.charAt(i + 1)) * 16 + hex(text.charAt(i + 2)) : -1;
            if (value < 0) {
                return Optional.empty();
            }
            bytes.write(value);
            i += 2;
        }
        return utf8(bytes.toByteArray());
    }

    /** A digit's value, or so negative that no second digit makes it a byte. */
    private static int hex(char c) {
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        return digit < 0 ? -1000 : digit;
    }

    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
