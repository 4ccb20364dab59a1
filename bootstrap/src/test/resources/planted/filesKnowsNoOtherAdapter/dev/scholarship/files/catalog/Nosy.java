package dev.scholarship.files.catalog;

class Nosy {
    final dev.scholarship.postgres.catalog.Neighbour neighbour = null;
}
