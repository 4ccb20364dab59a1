package dev.scholarship.http.route;

/** The routes of one concept. */
@FunctionalInterface
public interface Routes {
    void addTo(RouteTable table);
}
