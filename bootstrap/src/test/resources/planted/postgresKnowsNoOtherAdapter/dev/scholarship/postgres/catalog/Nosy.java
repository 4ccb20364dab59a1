package dev.scholarship.postgres.catalog;

class Nosy {
    final dev.scholarship.http.catalog.Neighbour neighbour = null;
}
