package dev.scholarship.bootstrap;

import java.nio.file.Path;

/** The folder of the program: what is relative in the settings is taken from it, wherever the program is called. */
final class Home {
    private Home() {}

    /** The launcher names its own folder; without it the current one is meant. */
    static Path resolve(Path path) {
        return Path.of(System.getProperty("scholarship.home", ""))
                .resolve(path)
                .toAbsolutePath()
                .normalize();
    }
}
