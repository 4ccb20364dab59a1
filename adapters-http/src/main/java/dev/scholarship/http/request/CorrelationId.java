package dev.scholarship.http.request;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Chooses the id under which callers and logs speak of one request. */
public final class CorrelationId {
    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private CorrelationId() {}

    /** What the caller sent, if it is one safe value; otherwise a fresh one. */
    public static String choose(List<String> sent, Supplier<String> fresh) {
        return sent.size() == 1 && SAFE.matcher(sent.getFirst()).matches() ? sent.getFirst() : fresh.get();
    }
}
