package dev.scholarship.http;

class Pool {
    final com.zaxxer.hikari.HikariDataSource pool = null;
}
