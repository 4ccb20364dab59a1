package dev.scholarship.domain.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;

class Clocks {
    Object instant() {
        return Instant.now();
    }

    Object date() {
        return LocalDate.now();
    }

    Object dateTime() {
        return LocalDateTime.now();
    }

    Object offsetDateTime() {
        return OffsetDateTime.now();
    }

    Object zonedDateTime() {
        return ZonedDateTime.now();
    }

    Object clock() {
        return Clock.systemUTC();
    }

    Object zonedClock() {
        return Clock.systemDefaultZone();
    }

    Object source() {
        return InstantSource.system();
    }

    Object zone() {
        return ZoneId.systemDefault();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }
}
