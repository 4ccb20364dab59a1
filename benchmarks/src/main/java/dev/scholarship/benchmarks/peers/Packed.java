package dev.scholarship.benchmarks.peers;

import dev.scholarship.benchmarks.flat.Column;
import dev.scholarship.benchmarks.flat.Demand;
import dev.scholarship.benchmarks.flat.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The demands of the mixes "standard" and "wide" in arrays of primitives, so that what is not demanded is met by
 * everybody without a test of its own: sets of codes as bits, the highest of which everybody has and no demand names.
 */
final class Packed {

    static final int ANY = -1;
    static final long ALL = -1L;
    static final long EVERYBODY = 1L << 63;

    final long[] program;
    final long[] residence;
    final long[] level;
    final long[] membership;
    final long[] ethnicity;
    final long[] service;
    final long[] gender;
    final long[] citizenship;
    final long[] enrolment;
    final int[] bornFrom;
    final int[] bornTo;
    final int[] gpa;
    final int[] credits;
    final int[] institution;

    /** Bits of columns that demand a yes. */
    final int[] yes;

    /** Bits of all columns of which anything is demanded. */
    final int[] asked;

    private Packed(int size) {
        program = everything(size);
        residence = everything(size);
        level = everything(size);
        membership = everything(size);
        ethnicity = everything(size);
        service = everything(size);
        gender = everything(size);
        citizenship = everything(size);
        enrolment = everything(size);
        bornFrom = filled(size, Integer.MIN_VALUE);
        bornTo = filled(size, Integer.MAX_VALUE);
        gpa = filled(size, Integer.MIN_VALUE);
        credits = filled(size, Integer.MIN_VALUE);
        institution = filled(size, ANY);
        yes = new int[size];
        asked = new int[size];
    }

    static Packed of(Workload workload) {
        var packed = new Packed(workload.size());
        var demands = workload.demands().iterator();
        for (int i = 0; i < workload.size(); i++) {
            for (var demand : demands.next()) {
                packed.add(i, demand);
            }
        }
        return packed;
    }

    int size() {
        return asked.length;
    }

    private void add(int i, Demand demand) {
        asked[i] |= bit(demand.column());
        switch (demand) {
            case Demand.OneOf(var column, var codes) -> addCodes(i, column, codes);
            case Demand.Between(var column, var least, var most) -> addNumbers(i, column, least, most);
            case Demand.Yes(var column) -> yes[i] |= bit(column);
        }
    }

    private void addCodes(int i, Column column, List<Integer> codes) {
        if (column.name().equals("institution")) {
            institution[i] = only(codes);
        } else {
            bits(column)[i] = bits(codes);
        }
    }

    private long[] bits(Column column) {
        return switch (column.name()) {
            case "program" -> program;
            case "residence" -> residence;
            case "level" -> level;
            case "membership" -> membership;
            case "ethnicity" -> ethnicity;
            case "service" -> service;
            case "gender" -> gender;
            case "citizenship" -> citizenship;
            case "enrolment" -> enrolment;
            default -> throw unknown(column);
        };
    }

    private void addNumbers(int i, Column column, long least, long most) {
        switch (column.name()) {
            case "age" -> {
                bornFrom[i] = clamped(least);
                bornTo[i] = clamped(most);
            }
            case "gpa" -> gpa[i] = clamped(least);
            case "last_term_credits" -> credits[i] = clamped(least);
            default -> throw unknown(column);
        }
    }

    static int bit(Column column) {
        return 1 << column.number();
    }

    static int only(List<Integer> codes) {
        if (codes.size() != 1) {
            throw new IllegalArgumentException("one institution is kept, not " + codes.size());
        }
        return codes.get(0);
    }

    static long bits(List<Integer> codes) {
        return codes.stream().mapToLong(Packed::codeBit).reduce(0, (all, bit) -> all | bit);
    }

    private static long codeBit(int code) {
        if (code > 62) {
            throw new IllegalArgumentException("more codes than bits");
        }
        return 1L << code;
    }

    static int clamped(long number) {
        return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static IllegalArgumentException unknown(Column column) {
        return new IllegalArgumentException("no field for " + column.name());
    }

    private static long[] everything(int size) {
        var all = new long[size];
        Arrays.fill(all, ALL);
        return all;
    }

    private static int[] filled(int size, int value) {
        var all = new int[size];
        Arrays.fill(all, value);
        return all;
    }

    /**
     * One applicant in the same form; what is missing meets every demand and has its bit in {@code unknown}.
     *
     * @param born the day of birth as an upper bound, the highest where it is missing
     * @param bornBy the day of birth as a lower bound, the lowest where it is missing
     * @param no bits of the columns answered with no
     */
    record Person(
            long program,
            long residence,
            long level,
            long membership,
            long ethnicity,
            long service,
            long gender,
            long citizenship,
            long enrolment,
            int born,
            int bornBy,
            int gpa,
            int credits,
            int institution,
            int no,
            int unknown) {

        static Person of(List<Column> columns, List<Reply> replies) {
            var given = new Given(columns, replies);
            return new Person(
                    given.bits("program"),
                    given.bits("residence"),
                    given.bits("level"),
                    given.bits("membership"),
                    given.bits("ethnicity"),
                    given.bits("service"),
                    given.bits("gender"),
                    given.bits("citizenship"),
                    given.bits("enrolment"),
                    given.number("age", Integer.MAX_VALUE),
                    given.number("age", Integer.MIN_VALUE),
                    given.number("gpa", Integer.MAX_VALUE),
                    given.number("last_term_credits", Integer.MAX_VALUE),
                    given.institution(),
                    given.mask(reply -> reply instanceof Reply.YesNo(var yes) && !yes),
                    given.mask(Reply.Missing.class::isInstance));
        }
    }

    private record Given(List<Column> columns, List<Reply> replies) {

        private Reply reply(String name) {
            return columns.stream()
                    .filter(column -> column.name().equals(name))
                    .map(column -> replies.get(column.number()))
                    .findFirst()
                    .orElse(new Reply.Missing());
        }

        private long bits(String name) {
            return reply(name) instanceof Reply.Codes codes ? Packed.bits(codes.numbers()) | EVERYBODY : ALL;
        }

        private int number(String name, int missing) {
            return reply(name) instanceof Reply.Number(var number) ? clamped(number) : missing;
        }

        private int institution() {
            return reply("institution") instanceof Reply.Codes codes ? only(codes.numbers()) : ANY;
        }

        private int mask(Predicate<Reply> wanted) {
            return columns.stream()
                    .filter(column -> wanted.test(replies.get(column.number())))
                    .mapToInt(Packed::bit)
                    .reduce(0, (all, bit) -> all | bit);
        }
    }
}
