package dev.scholarship.bootstrap;

import java.util.regex.Pattern;

/**
 * Where a PostgreSQL is and how to log in.
 *
 * @param url a JDBC address without credentials
 * @param user empty where the driver's own default is wanted
 * @param password kept out of {@link #toString}
 */
record DatabaseAddress(String url, String user, String password) {
    private static final String HOST = "(?:[^\\s/?:@,\\[\\]]*|\\[[0-9A-Fa-f:.]+])(?::0*[1-9]\\d{0,4})?";
    private static final Pattern URL =
            Pattern.compile("jdbc:postgresql:(?://" + HOST + "(?:," + HOST + ")*/[^/?@\\s]*|[^/?@\\s]+)(?:\\?.*)?");
    private static final Pattern PORT = Pattern.compile(":(\\d+)(?=[,/])");
    private static final Pattern SECRET = Pattern.compile("(?i)([?&][^=&]*password)(?:=[^&]*)?(?=&|$)");
    private static final Pattern LOGIN = Pattern.compile("//.*@");
    private static final int HIGHEST_PORT = 65_535;

    /** Whether a text is the JDBC address of a PostgreSQL and holds no password. */
    static boolean isUrl(String text) {
        return URL.matcher(text).matches()
                && !SECRET.matcher(text).find()
                && PORT.matcher(withoutParameters(text))
                        .results()
                        .allMatch(port -> Integer.parseInt(port.group(1)) <= HIGHEST_PORT);
    }

    /** An address, or what was meant as one, as it may be shown. */
    static String withoutSecrets(String url) {
        return LOGIN.matcher(SECRET.matcher(url).replaceAll("$1=***")).replaceAll("//***@");
    }

    /** What parameters say is nobody's business. */
    static String withoutParameters(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters) + "?…";
    }

    @Override
    public String toString() {
        return withoutParameters(url) + " as " + user;
    }
}
