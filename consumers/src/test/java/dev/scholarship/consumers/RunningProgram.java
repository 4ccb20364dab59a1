package dev.scholarship.consumers;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program in a process of its own, on a free port, with the sample catalogue. */
final class RunningProgram implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at (http://localhost:[0-9]+)");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private final Process process;
    private final URI address;

    private RunningProgram(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** @param folder for its data and for what it prints */
    static RunningProgram start(Path folder) throws IOException, InterruptedException {
        var printed = folder.resolve("printed");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                programOf(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.add("serve");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put("SCHOLARSHIP_HTTP_PORT", "0");
        builder.environment()
                .put("SCHOLARSHIP_DATA_DIRECTORY", folder.resolve("data").toString());
        var process = builder.start();
        try {
            return new RunningProgram(process, awaitReady(process, printed));
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Its jar names the libraries beside it; without a jar, its classes and libraries are on our class path. */
    private static List<String> programOf(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(File.separator + "scholarship.jar"))
                .findFirst()
                .map(jar -> List.of("-jar", jar))
                .orElse(List.of("-cp", classPath, "dev.scholarship.bootstrap.Main"));
    }

    URI address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("did not stop");
        }
    }

    private static URI awaitReady(Process process, Path printed) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - start < PATIENCE) {
            var ready = READY.matcher(Files.readString(printed));
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("did not start: " + Files.readString(printed));
    }
}
