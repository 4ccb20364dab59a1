package dev.scholarship.http.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Where the files of Swagger UI are; its jar names their folder by its version. */
final class SwaggerUi {
    private static final String BUILD = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private SwaggerUi() {}

    static String resource(String file) {
        return "/META-INF/resources/webjars/swagger-ui/" + version() + "/" + file;
    }

    private static String version() {
        try (var in = Objects.requireNonNull(SwaggerUi.class.getResourceAsStream(BUILD), BUILD)) {
            var build = new Properties();
            build.load(in);
            return build.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
