package dev.scholarship.http.route;

/** Who may keep a reply. */
public enum Caching {
    /** Anyone, if they ask each time whether it is still the same; comes with an entity tag. */
    SHARED("public, no-cache"),
    /** Nobody: it is about a person, or about this moment. */
    NONE("no-store"),
    /** Nobody; whoever has it nevertheless, as a running client does, can ask whether it is still the same. */
    REPEATED("no-store");

    private final String header;

    Caching(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }
}
