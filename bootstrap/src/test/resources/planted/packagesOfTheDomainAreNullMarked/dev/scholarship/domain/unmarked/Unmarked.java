package dev.scholarship.domain.unmarked;

class Unmarked {}
