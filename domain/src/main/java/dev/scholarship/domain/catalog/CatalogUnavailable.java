package dev.scholarship.domain.catalog;

/** The catalogue cannot be reached or does not answer in time. Trying again later may help. */
public final class CatalogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CatalogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
