package dev.scholarship.domain.eligibility;

public class Hen {
    public dev.scholarship.domain.catalog.Egg hatchedFrom;
}
