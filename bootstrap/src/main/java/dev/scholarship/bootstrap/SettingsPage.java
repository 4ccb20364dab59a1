package dev.scholarship.bootstrap;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the page of the manual that lists the settings. */
final class SettingsPage {
    private static final String HEAD = """
            # Settings

            A setting comes from the defaults, from a settings file and from the environment; the later one wins. The file is
            named by `--settings FILE` or by the environment variable `SCHOLARSHIP_SETTINGS` and holds lines such as
            `scholarship.http.port=8081` (a Java properties file in UTF-8).

            Before it starts, the program checks them all and lists every problem. It refuses names that it does not know: a
            key of the file, and an environment variable that begins with `SCHOLARSHIP_`. `./scholarship settings` prints
            what is in force, where each value comes from, and a digest that is equal in two processes with the same settings.

            On Kubernetes set `enableServiceLinks: false` for the pod: otherwise a service whose name begins with
            `scholarship` puts variables of its own, such as `SCHOLARSHIP_API_PORT`, into the environment.

            """;

    private static final String FOOT = """
            `SCHOLARSHIP_JDK_FOLDERS` is read by the scripts, not by the program: folders, separated by colons, in which they
            look for a JDK instead of the usual ones.

            This page is generated. To write it anew:
            `./mvnw -pl bootstrap -am test -Dtest=SettingsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dsettings.page.write=true`
            """;

    private SettingsPage() {}

    static String markdown(Map<String, String> defaults) {
        return HEAD
                + Setting.all().stream()
                        .map(setting -> section(setting, Objects.requireNonNull(defaults.get(setting.key()))))
                        .collect(Collectors.joining())
                + FOOT;
    }

    private static String section(Setting setting, String byDefault) {
        return """
                ## `%s`

                %s

                - Environment variable: `%s`
                - Accepts: %s
                - Default: %s%s

                """.formatted(
                        setting.key(),
                        setting.meaning(),
                        setting.variable(),
                        setting.accepted(),
                        byDefault.isEmpty() ? "empty" : "`" + byDefault + "`",
                        setting.secret() ? "\n- Secret: its value is never shown" : "");
    }
}
