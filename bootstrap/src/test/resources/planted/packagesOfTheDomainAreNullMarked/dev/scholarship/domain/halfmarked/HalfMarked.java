package dev.scholarship.domain.halfmarked;

class HalfMarked {}
