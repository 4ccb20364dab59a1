package dev.scholarship.http.request;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an Accept header allows. */
public final class MediaRanges {
    private MediaRanges() {}

    /**
     * Whether a media type may be sent; the most specific range that covers it decides. No header, or none that can be
     * understood, allows everything.
     */
    public static boolean accept(List<String> headers, String mediaType) {
        var ranges = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(MediaRanges::range)
                .flatMap(Optional::stream)
                .toList();
        return ranges.isEmpty()
                || ranges.stream()
                        .filter(range -> range.covers(mediaType))
                        .max(Comparator.comparingInt(Range::specificity).thenComparing(Range::wanted))
                        .map(Range::wanted)
                        .orElse(false);
    }

    private record Range(String type, boolean wanted) {
        boolean covers(String mediaType) {
            return type.equals("*/*")
                    || type.equals(mediaType)
                    || type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
        }

        int specificity() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }

    private static Optional<Range> range(String text) {
        var parts = text.toLowerCase(Locale.ROOT).split(";");
        var type = parts[0].strip();
        boolean refused =
                Arrays.stream(parts).skip(1).anyMatch(part -> part.strip().matches("q=0(\\.0{0,3})?"));
        return type.contains("/") ? Optional.of(new Range(type, !refused)) : Optional.empty();
    }
}
