package dev.scholarship.bootstrap;

/**
 * Where a PostgreSQL is and how to log in.
 *
 * @param url a JDBC address without credentials
 * @param user empty where the driver's own default is wanted
 * @param password kept out of {@link #toString}
 */
record DatabaseAddress(String url, String user, String password) {
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
