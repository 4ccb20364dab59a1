package dev.scholarship.bootstrap;

import java.io.PrintWriter;

/** What to do next, for the person who started the program. */
record Welcome(String host, int port) {
    void print(PrintWriter out) {
        var address = "http://" + reachable() + ":" + port;
        out.println();
        out.println("Scholarship API is ready at " + address);
        out.println();
        out.println("Try:");
        out.println("  curl '" + address + "/api/v1/search?q=nursing'");
        out.println("  curl '" + address + "/api/v1/scholarships/us-nsna-foundation-nursing-scholarships/rule'");
        out.println(
                "  curl '" + address + "/api/v1/eligibility_check?residence=US-NV&level=us:grade-12&gpa=3.4+on+us4'");
        out.println();
        out.println("Stop with Ctrl-C.");
        out.flush();
    }

    private String reachable() {
        return switch (host) {
            case "127.0.0.1", "0.0.0.0", "::" -> "localhost";
            default -> inAddress(host);
        };
    }

    /** The host as it stands in an address. */
    static String inAddress(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
