package dev.scholarship.files;

class Jetty {
    final org.eclipse.jetty.server.Server server = null;
}
