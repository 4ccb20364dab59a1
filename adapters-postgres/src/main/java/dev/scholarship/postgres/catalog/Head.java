package dev.scholarship.postgres.catalog;

import org.jdbi.v3.core.Handle;

/** The catalogue's version, locked until the transaction ends: writers wait for each other, so versions follow commits. */
final class Head {

    private final Handle handle;
    private final long version;

    private Head(Handle handle, long version) {
        this.handle = handle;
        this.version = version;
    }

    static Head lock(Handle handle) {
        return new Head(
                handle,
                handle.createQuery("select version from catalog_head for update")
                        .mapTo(Long.class)
                        .one());
    }

    /** The version before this transaction. */
    long version() {
        return version;
    }

    /** Takes the next version for this transaction; once. */
    long next() {
        handle.execute("update catalog_head set version = ?", version + 1);
        return version + 1;
    }
}
