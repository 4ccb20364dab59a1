package dev.scholarship.application.catalog;

class Loud {
    final org.slf4j.Logger log = null;
}
