package dev.scholarship.http.openapi;

import dev.scholarship.http.page.Page;
import dev.scholarship.http.route.Caching;
import dev.scholarship.http.route.Reply;
import dev.scholarship.http.route.RouteTable;
import dev.scholarship.http.route.Routes;
import java.util.Map;

/** {@code /openapi.yaml}, the same as {@code /openapi.json}, and {@code /docs}, where it can be read and tried. */
public final class ContractRoutes implements Routes {

    private static final String FOLDER = "/dev/scholarship/http/openapi/";
    private static final String YAML = "application/yaml";
    private static final String CSS = "text/css";
    private static final String SCRIPT = "text/javascript";

    /** What Swagger UI loads; its pictures are in its style sheet. */
    private static final String[] NEEDS = {
        "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'"
    };

    @Override
    public void addTo(RouteTable table) {
        table.get("/openapi.yaml", YAML, Page.file(FOLDER + "openapi.yaml", YAML))
                .get("/openapi.json", request -> AsJson.REPLY)
                .get("/docs", "text/html", Page.html(FOLDER + "docs.html", NEEDS))
                .get("/docs/docs.js", SCRIPT, Page.file(FOLDER + "docs.js", SCRIPT + ";charset=utf-8"))
                .get("/docs/swagger-ui.css", CSS, swaggerUi("swagger-ui.css", CSS))
                .get("/docs/swagger-ui-bundle.js", SCRIPT, swaggerUi("swagger-ui-bundle.js", SCRIPT));
    }

    private static Page swaggerUi(String file, String mediaType) {
        return Page.file(SwaggerUi.resource(file), mediaType + ";charset=utf-8");
    }

    /** Made when somebody asks for it, so that no start waits for it. */
    private static final class AsJson {
        static final Reply REPLY =
                new Reply(200, Reply.JSON, ContractJson.from(FOLDER + "openapi.yaml"), Caching.SHARED, Map.of());

        private AsJson() {}
    }
}
