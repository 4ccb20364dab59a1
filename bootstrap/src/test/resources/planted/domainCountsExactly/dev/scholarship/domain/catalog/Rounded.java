package dev.scholarship.domain.catalog;

class Rounded {
    final double field = 0;

    void parameter(float value) {}

    Double result() {
        return null;
    }

    void array(double[] values) {}
}
