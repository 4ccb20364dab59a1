package dev.scholarship.http.request;

/** Says that the text of a field is not a value of its kind. Carries no stack trace: it is an answer, not a fault. */
public final class InvalidValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable, snake_case
     * @param detail for people; goes into the response only
     */
    public InvalidValueException(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
