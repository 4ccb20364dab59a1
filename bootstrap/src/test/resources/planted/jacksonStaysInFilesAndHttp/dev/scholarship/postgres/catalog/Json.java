package dev.scholarship.postgres.catalog;

class Json {
    final com.fasterxml.jackson.databind.ObjectMapper mapper = null;
}
