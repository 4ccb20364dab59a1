package dev.scholarship.files;

class Driver {
    final org.postgresql.PGConnection connection = null;
    final org.jdbi.v3.core.Jdbi jdbi = null;
    final org.flywaydb.core.Flyway flyway = null;
}
