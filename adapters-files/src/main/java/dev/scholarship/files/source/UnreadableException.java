package dev.scholarship.files.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** A file cannot be read at all. The message is the end of a sentence that names the file. */
public final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }

    public static UnreadableException from(IOException e) {
        return switch (e) {
            case UnreadableException known -> known;
            case NoSuchFileException missing -> new UnreadableException("there is no such file or folder");
            case AccessDeniedException denied -> new UnreadableException("reading it is not permitted");
            default -> new UnreadableException("reading it fails: " + e.getMessage());
        };
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
