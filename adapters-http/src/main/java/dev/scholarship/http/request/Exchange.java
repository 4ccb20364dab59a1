package dev.scholarship.http.request;

/** How one request is named to callers and in logs. */
public record Exchange(String correlationId, TraceContext trace) {
    /** The request attribute that holds it. */
    public static final String ATTRIBUTE = "dev.scholarship.exchange";
}
