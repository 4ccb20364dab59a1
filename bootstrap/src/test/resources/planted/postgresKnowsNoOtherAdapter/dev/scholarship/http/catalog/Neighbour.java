package dev.scholarship.http.catalog;

public class Neighbour {}
