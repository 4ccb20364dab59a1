package dev.scholarship.http.route;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A path whose parts in braces stand for anything without a slash. */
record PathPattern(String text) {
    boolean matches(String path) {
        var mine = parts(text);
        var theirs = parts(path);
        return mine.size() == theirs.size()
                && IntStream.range(0, mine.size()).allMatch(i -> fits(mine.get(i), theirs.get(i)));
    }

    /** This pattern with the parts of a path in place of its own free ones, for comparing the two. */
    String filledFrom(String path) {
        var theirs = parts(path);
        var mine = parts(text);
        return IntStream.range(0, mine.size())
                .mapToObj(i -> isFree(mine.get(i)) && i < theirs.size() ? theirs.get(i) : mine.get(i))
                .collect(Collectors.joining("/"));
    }

    private static boolean fits(String mine, String theirs) {
        return isFree(mine) ? !theirs.isEmpty() : mine.equals(theirs);
    }

    private static boolean isFree(String part) {
        return part.startsWith("{");
    }

    private static List<String> parts(String path) {
        return Arrays.asList(path.split("/", -1));
    }
}
