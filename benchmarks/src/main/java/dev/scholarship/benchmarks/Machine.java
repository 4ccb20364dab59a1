package dev.scholarship.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** On what, and of which commit, a run was. */
record Machine(Map<String, String> facts) {

    private static final String MODEL = "model name";

    static Machine here() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var facts = new LinkedHashMap<String, String>();
        facts.put("commit", System.getProperty("benchmarks.commit", "not known"));
        facts.put("processor", processor() + ", " + system.getAvailableProcessors() + " cores");
        facts.put("load at the start", Report.number(system.getSystemLoadAverage()));
        facts.put("system", system.getName() + " " + system.getVersion() + " " + system.getArch());
        facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put("JMH", System.getProperty("benchmarks.jmh", ""));
        return new Machine(facts);
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("not known");
        } catch (IOException e) {
            return "not known";
        }
    }
}
