package dev.scholarship.application.catalog;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

class Chances {
    Object uuid() {
        return UUID.randomUUID();
    }

    Object dice() {
        return Math.random();
    }

    Object random() {
        return new Random();
    }

    Object threadLocalRandom() {
        return ThreadLocalRandom.current();
    }

    Object locale() {
        return Locale.getDefault();
    }

    Object lower(String text) {
        return text.toLowerCase();
    }

    Object upper(String text) {
        return text.toUpperCase();
    }

    Object allowed(String text) {
        return new Random(42).nextInt() + text.toLowerCase(Locale.ROOT);
    }
}
