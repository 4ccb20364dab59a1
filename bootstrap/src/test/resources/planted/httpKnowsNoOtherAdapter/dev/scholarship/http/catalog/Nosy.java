package dev.scholarship.http.catalog;

class Nosy {
    final dev.scholarship.postgres.catalog.Neighbour neighbour = null;
}
