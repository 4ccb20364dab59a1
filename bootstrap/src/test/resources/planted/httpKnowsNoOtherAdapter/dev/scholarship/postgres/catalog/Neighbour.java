package dev.scholarship.postgres.catalog;

public class Neighbour {}
