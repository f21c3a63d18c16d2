package org.renkei.core.json;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a given double, and of those the closest: {@code digits * 10^exponent}, digits
 * without trailing zeros. The JDK's own text is not always the shortest before release 19, so this is Raffaello Giulietti's
 * Schubfach ("The Schubfach way to render doubles", 2020), with its powers of ten worked out at start.
 *
 * @param digits at most 17 of them; zero only for zero
 */
record ShortestDecimal(long digits, int exponent) {
    private static final int LEAST_POWER = -324;
    private static final int GREATEST_POWER = 324;
    private static final long HIDDEN_BIT = 1L << 52;

    /** Returns the decimal of a finite {@code value} that is not negative. */
    static ShortestDecimal of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (HIDDEN_BIT - 1);
        int biased = (int) ((bits >>> 52) & 0x7ff);
        long c = biased == 0 ? fraction : fraction | HIDDEN_BIT;
        int q = Math.max(biased, 1) - 1075;
        if (c == 0) {
            return new ShortestDecimal(0, 0);
        }
        boolean whole = q <= 0 && q > -53 && (c & ((1L << -q) - 1)) == 0;
        return whole ? stripped(c >> -q, 0) : search(c, q, fraction == 0 && biased > 1);
    }

    /**
     * Searches the interval of decimals that read back as {@code c * 2^q}.
     *
     * @param narrow whether the neighbour below lies only half as far away, as under a power of two
     */
    private static ShortestDecimal search(long c, int q, boolean narrow) {
        int k = (int) ((q * 1_262_611L - (narrow ? 524_031 : 0)) >> 22);
        int h = q + ((-k * 1_741_647) >> 19) + 1;
        Power power = Power.of(-k);
        long odd = c & 1;
        long lower = power.roundToOdd((4 * c - (narrow ? 1 : 2)) << h) + odd;
        long exact = power.roundToOdd((4 * c) << h);
        long upper = power.roundToOdd((4 * c + 2) << h) - odd;

        long s = exact >> 2;
        long tens = s / 10;
        boolean belowInside = lower <= 40 * tens;
        boolean aboveInside = 40 * tens + 40 <= upper;
        if (s >= 10 && belowInside != aboveInside) {
            return stripped(aboveInside ? tens + 1 : tens, k + 1);
        }
        boolean floorInside = lower <= 4 * s;
        boolean ceilingInside = 4 * s + 4 <= upper;
        if (floorInside != ceilingInside) {
            return stripped(ceilingInside ? s + 1 : s, k);
        }
        long middle = 4 * s + 2;
        boolean up = exact > middle || (exact == middle && (s & 1) != 0);
        return stripped(up ? s + 1 : s, k);
    }

    private static ShortestDecimal stripped(long digits, int exponent) {
        long rest = digits;
        int zeros = 0;
        while (rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        return new ShortestDecimal(rest, exponent + zeros);
    }

    /** A power of ten as 128 bits of its binary digits, rounded up. */
    private record Power(long high, long low) {
        private static final Power[] POWERS = new Power[GREATEST_POWER - LEAST_POWER + 1];

        static {
            for (int k = LEAST_POWER; k <= GREATEST_POWER; k++) {
                POWERS[k - LEAST_POWER] = compute(k);
            }
        }

        static Power of(int k) {
            return POWERS[k - LEAST_POWER];
        }

        private static Power compute(int k) {
            BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
            BigInteger bits = k >= 0 ? scaled(ten) : inverse(ten);
            return new Power(bits.shiftRight(64).longValue(), bits.longValue());
        }

        private static BigInteger scaled(BigInteger value) {
            int excess = value.bitLength() - 128;
            BigInteger cut = excess > 0 ? value.shiftRight(excess) : value.shiftLeft(-excess);
            return excess > 0 && !cut.shiftLeft(excess).equals(value) ? cut.add(BigInteger.ONE) : cut;
        }

        private static BigInteger inverse(BigInteger value) {
            return BigInteger.ONE
                    .shiftLeft(127 + value.bitLength())
                    .divide(value)
                    .add(BigInteger.ONE);
        }

        /** Returns the highest 64 bits of the product with {@code factor}, made odd if bits below were cut off. */
        long roundToOdd(long factor) {
            long carried = unsignedHigh(low, factor);
            long middle = high * factor;
            long sum = middle + carried;
            long top = unsignedHigh(high, factor) + (Long.compareUnsigned(sum, middle) < 0 ? 1 : 0);
            return Long.compareUnsigned(sum, 1) > 0 ? top | 1 : top;
        }

        private static long unsignedHigh(long a, long b) {
            return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
        }
    }
}
