package dev.scholarship.bootstrap;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Classes that break a rule on purpose: kept as sources, so that no build and no scan ever takes them for ours. */
final class Planted {
    private static final Path SOURCES = Path.of("src", "test", "resources", "planted");

    private Planted() {}

    /** Compiles the sources that are planted for a rule into the folder and reads them in. */
    static JavaClasses compile(String rule, Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            var units = files.getJavaFileObjectsFromPaths(sources(rule));
            if (!compiler.getTask(problems, files, null, options, null, units).call()) {
                throw new IllegalStateException(problems.toString());
            }
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static List<Path> sources(String rule) throws IOException {
        try (var files = Files.walk(SOURCES.resolve(rule))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
