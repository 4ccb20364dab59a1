package dev.scholarship.files.entry;

public class Scrap {}
