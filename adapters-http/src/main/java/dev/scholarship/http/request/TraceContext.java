package dev.scholarship.http.request;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a W3C trace.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param spanId 16 of them, not all zero
 * @param flags 2 of them
 */
public record TraceContext(String traceId, String spanId, String flags) {
    private static final Pattern HEADER =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    /** Goes on with the caller's trace in a new span; starts a new trace where the header is absent or not valid. */
    public static TraceContext continuing(@Nullable String traceparent, RandomGenerator random) {
        return trace(traceparent)
                .map(caller -> new TraceContext(caller.traceId, hex(random), caller.flags))
                .orElseGet(() -> new TraceContext(hex(random) + hex(random), hex(random), "00"));
    }

    /** The value of a traceparent header. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static Optional<TraceContext> trace(@Nullable String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        var matcher = HEADER.matcher(traceparent);
        if (!matcher.matches() || matcher.group(1).equals("00") && matcher.group(5) != null) {
            return Optional.empty();
        }
        int flags = Integer.parseInt(matcher.group(4), 16) & 1;
        return Optional.of(new TraceContext(matcher.group(2), matcher.group(3), "0" + flags));
    }

    /** Sixteen digits, not all zero. */
    private static String hex(RandomGenerator random) {
        long bits = random.nextLong();
        return HexFormat.of().toHexDigits(bits == 0 ? 1 : bits);
    }
}
