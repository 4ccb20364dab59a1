package dev.scholarship.bootstrap;

class Web {
    final io.javalin.Javalin javalin = null;
}
