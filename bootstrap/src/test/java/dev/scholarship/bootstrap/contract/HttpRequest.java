package dev.scholarship.bootstrap.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request, as it is put on the wire.
 *
 * @param headers a value that is empty takes the header out
 */
public record HttpRequest(String method, String target, String version, Map<String, String> headers, byte[] body) {

    /** Asks for the connection to be closed, as the last request on it. */
    public static HttpRequest of(String method, String target) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Host", "localhost");
        headers.put("Connection", "close");
        return new HttpRequest(method, target, "HTTP/1.1", headers, new byte[0]);
    }

    public HttpRequest with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpRequest(method, target, version, more, body);
    }

    public HttpRequest withMethod(String other) {
        return new HttpRequest(other, target, version, headers, body);
    }

    public HttpRequest withVersion(String other) {
        return new HttpRequest(method, target, other, headers, body);
    }

    /** With one more parameter in the address, as it stands there. */
    public HttpRequest withParameter(String pair) {
        var longer = target + (target.contains("?") ? "&" : "?") + pair;
        return new HttpRequest(method, longer, version, headers, body);
    }

    public HttpRequest withJson(String json) {
        return withJson(json.getBytes(StandardCharsets.UTF_8));
    }

    public HttpRequest withJson(byte[] json) {
        return new HttpRequest(method, target, version, headers, json)
                .with("Content-Type", "application/json")
                .with("Content-Length", String.valueOf(json.length));
    }

    String line() {
        var text = method + " " + target;
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    /** As they are sent. */
    public byte[] bytes() {
        var text = new StringBuilder(method + " " + target + " " + version + "\r\n");
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                text.append(name).append(": ").append(value).append("\r\n");
            }
        });
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.append("\r\n").toString().getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
