package dev.scholarship.postgres;

class Embedded {
    final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server = null;
}
