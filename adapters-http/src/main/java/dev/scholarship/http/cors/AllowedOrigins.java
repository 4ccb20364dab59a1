package dev.scholarship.http.cors;

import dev.scholarship.domain.text.BadTextException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The origins whose pages may read answers; all others get the same answers, which browsers keep from them. */
public record AllowedOrigins(Set<Origin> origins) {

    public AllowedOrigins {
        origins = Set.copyOf(origins);
    }

    public static AllowedOrigins none() {
        return new AllowedOrigins(Set.of());
    }

    /**
     * Reads origins that are separated by commas.
     *
     * @param text blank for none
     * @throws BadTextException if one of them is none
     */
    public static AllowedOrigins parse(String text) {
        return text.isBlank()
                ? none()
                : new AllowedOrigins(Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .map(Origin::parse)
                        .collect(Collectors.toSet()));
    }

    /** Whether a request names one of them, exactly and once. */
    public boolean include(List<String> originHeaders) {
        return originHeaders.size() == 1
                && origins.stream().anyMatch(origin -> origin.text().equals(originHeaders.getFirst()));
    }
}
