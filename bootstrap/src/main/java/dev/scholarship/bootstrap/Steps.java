package dev.scholarship.bootstrap;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Shows what a start does, a line for each step, as it happens. */
record Steps(PrintWriter out) implements Consumer<String> {
    @Override
    public void accept(String step) {
        out.println("  " + step);
        out.flush();
    }
}
