package dev.scholarship.http.page;

import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;

/** The page at {@code /}, which says what this is. */
public final class HomeRoutes implements Routes {

    private static final String FOLDER = "/dev/scholarship/http/page/";

    @Override
    public void addTo(RouteTable table) {
        table.get("/", "text/html", Page.html(FOLDER + "home.html", "style-src 'self'", "img-src data:"))
                .get("/home.css", "text/css", Page.file(FOLDER + "home.css", "text/css;charset=utf-8"));
    }
}
