package dev.scholarship.bootstrap;

import dev.scholarship.bootstrap.EffectiveSettings.Source;
import dev.scholarship.bootstrap.EffectiveSettings.Value;
import dev.scholarship.domain.text.Nearest;
import dev.scholarship.http.cors.AllowedOrigins;
import dev.scholarship.http.cors.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.github.gestalt.config.builder.GestaltBuilder;
import org.github.gestalt.config.exceptions.GestaltException;
import org.github.gestalt.config.source.MapConfigSourceBuilder;
import org.github.gestalt.config.utils.GResultOf;

/** Reads the settings from the defaults, a file and the environment; the later one wins. */
final class SettingsReader {
    /** Names the file where the command line does not. */
    static final String FILE_VARIABLE = "SCHOLARSHIP_SETTINGS";

    private static final String DEFAULTS = "/scholarship-defaults.properties";
    private static final String VARIABLE_PREFIX = "SCHOLARSHIP_";

    /** Read by the scripts that start us. */
    private static final List<String> OTHER_VARIABLES = List.of(FILE_VARIABLE, "SCHOLARSHIP_JDK_FOLDERS");

    private final Map<String, String> environment;

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads and checks them.
     *
     * @param file the settings file that the command line names
     * @throws StartupException naming every problem, not only the first
     */
    EffectiveSettings read(Optional<Path> file) {
        var problems = new ArrayList<String>();
        var sources = new LinkedHashMap<Source, Map<String, String>>();
        sources.put(Source.DEFAULT, defaults());
        sources.put(
                Source.FILE,
                file.or(this::fileOfEnvironment)
                        .map(path -> fromFile(path, problems))
                        .orElse(Map.of()));
        sources.put(Source.ENVIRONMENT, fromEnvironment(problems));
        var values =
                Setting.all().stream().map(setting -> value(setting, sources)).toList();
        values.forEach(value -> check(value, problems));
        checkPlainOrigins(values, problems);
        refuse(problems);
        return new EffectiveSettings(bind(sources), values);
    }

    static Map<String, String> defaults() {
        try (var in = SettingsReader.class.getResourceAsStream(DEFAULTS)) {
            return load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> fileOfEnvironment() {
        return Optional.ofNullable(environment.get(FILE_VARIABLE))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    private static Map<String, String> fromFile(Path file, List<String> problems) {
        Map<String, String> values;
        try (var in = Files.newInputStream(file)) {
            values = load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupException("the settings file %s cannot be read (%s)".formatted(file, reason(e)), e);
        }
        for (var key : values.keySet()) {
            if (!Setting.keys().contains(key)) {
                problems.add("%s in %s is not a setting%s".formatted(key, file, Nearest.hint(key, Setting.keys())));
            }
        }
        return values;
    }

    private static String reason(Exception e) {
        return e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    }

    private static Map<String, String> load(InputStream in) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var values = new TreeMap<String, String>();
        properties.forEach(
                (key, value) -> values.put(key.toString(), value.toString().strip()));
        return values;
    }

    private Map<String, String> fromEnvironment(List<String> problems) {
        for (var name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(VARIABLE_PREFIX) && !isKnown(name)) {
                problems.add("the environment variable %s is not a setting%s"
                        .formatted(name, Nearest.hint(name, knownVariables())));
            }
        }
        return Setting.all().stream()
                .filter(setting -> environment.containsKey(setting.variable()))
                .collect(Collectors.toMap(Setting::key, setting -> environment.get(setting.variable())));
    }

    private static boolean isKnown(String variable) {
        return OTHER_VARIABLES.contains(variable) || Setting.variables().contains(variable);
    }

    private static List<String> knownVariables() {
        var known = new ArrayList<>(Setting.variables());
        known.addAll(OTHER_VARIABLES);
        return known;
    }

    private static Value value(Setting setting, Map<Source, Map<String, String>> sources) {
        Value winner = null;
        for (var source : sources.entrySet()) {
            var text = source.getValue().get(setting.key());
            if (text != null) {
                winner = new Value(setting, text, source.getKey());
            }
        }
        if (winner == null) {
            throw new IllegalStateException(setting.key() + " has no default");
        }
        return winner;
    }

    private static void check(Value value, List<String> problems) {
        var setting = value.setting();
        if (!setting.accepts(value.text())) {
            problems.add("%s (%s) is '%s', but %s"
                    .formatted(setting.key(), setting.variable(), value.shown(), setting.fault(value.text())));
        }
    }

    /** A page that came unencrypted may be anybody's as soon as others can reach the API. */
    private static void checkPlainOrigins(List<Value> values, List<String> problems) {
        var origins = text(values, Setting.HTTP_CORS_ORIGINS);
        var host = text(values, Setting.HTTP_HOST);
        if (!Setting.HTTP_CORS_ORIGINS.accepts(origins) || !Setting.HTTP_HOST.accepts(host)) {
            return;
        }
        if (AllowedOrigins.parse(origins).origins().stream().anyMatch(Origin::isPlain) && !Loopback.isLoopback(host)) {
            problems.add("%s (%s) is '%s', but http is for local use only while %s is '%s'; write https origins"
                    .formatted(
                            Setting.HTTP_CORS_ORIGINS.key(),
                            Setting.HTTP_CORS_ORIGINS.variable(),
                            origins,
                            Setting.HTTP_HOST.key(),
                            host));
        }
    }

    private static String text(List<Value> values, Setting setting) {
        return values.stream()
                .filter(value -> value.setting() == setting)
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new StartupException("the settings cannot be used:\n  - " + String.join("\n  - ", problems));
        }
    }

    private static Settings bind(Map<Source, Map<String, String>> sources) {
        try {
            // Processors that change nothing: those of the library expand ${...} and #{...}, also inside a password.
            var builder = new GestaltBuilder()
                    .addDefaultDecoders()
                    .addDefaultConfigLoaders()
                    .addDefaultPathMappers()
                    .setConfigNodeProcessors(List.of((path, node) -> GResultOf.result(node)))
                    .setRunTimeConfigNodeProcessors(List.of((path, node) -> GResultOf.result(node)));
            for (var values : sources.values()) {
                builder.addSource(
                        MapConfigSourceBuilder.builder().setCustomConfig(values).build());
            }
            var gestalt = builder.build();
            gestalt.loadConfigs();
            return gestalt.getConfig("scholarship", Settings.class);
        } catch (GestaltException e) {
            throw new IllegalStateException("what was checked cannot be bound", e);
        }
    }
}
