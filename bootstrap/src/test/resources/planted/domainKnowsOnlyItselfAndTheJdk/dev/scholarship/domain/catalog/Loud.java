package dev.scholarship.domain.catalog;

class Loud {
    final org.slf4j.Logger log = null;
}
