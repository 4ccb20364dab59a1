package dev.scholarship.domain.eligibility.question;

import java.math.BigInteger;

/**
 * A sum of parts of amounts, exact.
 *
 * @param numerator in minor units, not negative
 * @param denominator positive, without a common divisor with the numerator
 */
public record Share(BigInteger numerator, BigInteger denominator) implements Comparable<Share> {

    static final Share NOTHING = new Share(BigInteger.ZERO, BigInteger.ONE);

    public Share {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a share is a part of something");
        }
        var common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** An amount in minor units, divided among so many. */
    public static Share of(long minor, int among) {
        return new Share(BigInteger.valueOf(minor), BigInteger.valueOf(among));
    }

    public Share plus(Share other) {
        return new Share(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** In whole minor units, what is left over dropped. */
    public BigInteger floor() {
        return numerator.divide(denominator);
    }

    @Override
    public int compareTo(Share other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
