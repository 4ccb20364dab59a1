package dev.scholarship.domain.catalog;

public class Egg {
    public dev.scholarship.domain.eligibility.Hen laidBy;
}
