package dev.scholarship.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What the build wrote down about itself.
 *
 * @param version the version of this program
 * @param postgres the full version of the PostgreSQL that comes with it
 */
record Build(String version, String postgres) {
    static Build current() {
        var properties = new Properties();
        try (var in = Build.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version"), properties.getProperty("postgres"));
    }

    int postgresMajor() {
        return Integer.parseInt(postgres.substring(0, postgres.indexOf('.')));
    }
}
