package dev.scholarship.http.route;

import dev.scholarship.domain.text.Nearest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.EndpointNotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All routes of a server.
 *
 * <p>Paths are exact: case and a slash at the end count. A part in braces takes anything but a slash. Where two paths
 * fit, the one added first answers. GET brings HEAD, every path answers OPTIONS.
 */
public final class RouteTable {
    private final List<Route> routes = new ArrayList<>();

    /** What a route answers: one method at one path, in which the free parts stand in braces. */
    public record Operation(String method, String path) {}

    private record Route(String method, PathPattern path, String mediaType, Endpoint endpoint) {}

    public RouteTable get(String path, Endpoint endpoint) {
        return get(path, Reply.JSON, endpoint);
    }

    /** @param mediaType what the endpoint answers, without parameters */
    public RouteTable get(String path, String mediaType, Endpoint endpoint) {
        add("GET", path, mediaType, endpoint);
        return add("HEAD", path, mediaType, endpoint);
    }

    public RouteTable post(String path, Endpoint endpoint) {
        return add("POST", path, Reply.JSON, endpoint);
    }

    /** Hands the routes to Javalin, with answers for everything that no route takes. */
    public void install(RoutesConfig config, int bodyLimit) {
        var dispatcher = new Dispatcher(this, bodyLimit);
        for (var route : routes) {
            config.addHttpHandler(
                    HandlerType.findOrCreate(route.method),
                    route.path.text(),
                    context -> dispatcher.answer(context, route.mediaType, route.endpoint));
        }
        config.exception(EndpointNotFound.class, (missing, context) -> dispatcher.answerUnrouted(context));
        config.exception(Exception.class, (failure, context) -> dispatcher.answerFailure(failure, context));
    }

    /** Everything that is answered, but for OPTIONS, which every path answers. */
    public Set<Operation> operations() {
        return routes.stream()
                .map(route -> new Operation(route.method, route.path.text()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The methods that a path answers, OPTIONS among them; empty if it is not known. */
    public NavigableSet<String> methodsAt(String path) {
        var methods = new TreeSet<String>();
        routes.stream().filter(route -> route.path.matches(path)).forEach(route -> methods.add(route.method));
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /** The methods that some path answers, OPTIONS among them. */
    public NavigableSet<String> methods() {
        return paths().stream()
                .map(this::methodsAt)
                .flatMap(NavigableSet::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All paths, as they were added. */
    public List<String> paths() {
        return routes.stream().map(route -> route.path.text()).distinct().toList();
    }

    /** The path that was probably meant: one that is written alike, or else one that ends alike. */
    Optional<String> nearestTo(String path) {
        var known = routes.stream()
                .map(route -> route.path.filledFrom(path))
                .distinct()
                .toList();
        return Nearest.to(path, known)
                .flatMap(near -> routes.stream()
                        .filter(route -> route.path.filledFrom(path).equals(near))
                        .map(route -> route.path.text())
                        .findFirst())
                .or(() -> paths().stream()
                        .filter(other ->
                                !lastPart(path).isEmpty() && lastPart(other).equals(lastPart(path)))
                        .findFirst());
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private RouteTable add(String method, String path, String mediaType, Endpoint endpoint) {
        var pattern = new PathPattern(path);
        if (routes.stream().anyMatch(route -> route.method.equals(method) && route.path.equals(pattern))) {
            throw new IllegalArgumentException("added twice: " + method + " " + path);
        }
        routes.add(new Route(method, pattern, mediaType, endpoint));
        return this;
    }
}
