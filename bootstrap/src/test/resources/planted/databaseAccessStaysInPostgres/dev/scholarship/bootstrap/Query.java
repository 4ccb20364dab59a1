package dev.scholarship.bootstrap;

class Query {
    final java.sql.Connection connection = null;
}
