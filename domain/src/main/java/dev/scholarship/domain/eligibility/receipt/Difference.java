package dev.scholarship.domain.eligibility.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * In what a check that was made again differs from its receipt.
 *
 * @param then what the receipt says
 * @param now what it is now; empty where there is nothing
 */
public record Difference(Part part, String then, Optional<String> now) {

    /** What can differ. */
    public enum Part {
        /** No version of the rule has this text. */
        RULE,
        /** The answers are others. */
        APPLICANT,
        /** Rules are checked by another edition of the program. */
        ENGINE,
        /** Time zones are of another edition. */
        TZDB,
        /** Codes are of another edition. */
        VOCABULARIES,
        /** The scholarship states another day or zone, or the moment of asking is on another day there. */
        DATES,
        /** The verdict is another one. */
        VERDICT,
        /** The verdict is certain now and was not, or the other way round. */
        EXACT,
        /** Something else was found. */
        RESULT,
        /** The answer reads otherwise. */
        SHOWN;

        /** Whether the same check can come out in spite of it. */
        public boolean isCircumstance() {
            return this == ENGINE || this == TZDB || this == VOCABULARIES;
        }
    }

    /** What differs between two receipts of one rule with one salt, in the order of {@link Part}. */
    public static List<Difference> between(Receipt then, Receipt now) {
        return Stream.of(
                        of(
                                Part.APPLICANT,
                                then,
                                now,
                                receipt -> receipt.applicant().hex()),
                        of(then.circumstances(), now.circumstances()),
                        of(Part.DATES, then, now, receipt -> dates(receipt.inquiry())),
                        of(then.outcome(), now.outcome()))
                .flatMap(differences -> differences)
                .toList();
    }

    /**
     * What differs where a check cannot be made again, in the order of {@link Part}.
     *
     * @param ruleIsThere whether the rule is still known; if so, the answers are not the same
     */
    public static List<Difference> withoutCheck(Receipt then, boolean ruleIsThere, Answers answers, Circumstances now) {
        var rule = new Difference(Part.RULE, then.inquiry().rule().hex(), Optional.empty());
        return Stream.of(
                        ruleIsThere ? Stream.<Difference>empty() : Stream.of(rule),
                        of(Part.APPLICANT, then.applicant(), answers.digest(then.salt()), Digest::hex),
                        of(then.circumstances(), now))
                .flatMap(differences -> differences)
                .toList();
    }

    private static Stream<Difference> of(Circumstances then, Circumstances now) {
        return Stream.of(
                        of(Part.ENGINE, then, now, Circumstances::engine),
                        of(Part.TZDB, then, now, Circumstances::tzdb),
                        of(
                                Part.VOCABULARIES,
                                then,
                                now,
                                all -> all.vocabularies().hex()))
                .flatMap(differences -> differences);
    }

    private static Stream<Difference> of(Outcome then, Outcome now) {
        return Stream.of(
                        of(Part.VERDICT, then, now, Outcome::verdict),
                        of(Part.EXACT, then, now, outcome -> CheckText.yesNo(outcome.exact())),
                        of(Part.RESULT, then, now, outcome -> outcome.result().hex()),
                        of(Part.SHOWN, then, now, outcome -> outcome.shown().hex()))
                .flatMap(differences -> differences);
    }

    private static <T> Stream<Difference> of(Part part, T then, T now, Function<T, String> text) {
        return text.apply(then).equals(text.apply(now))
                ? Stream.empty()
                : Stream.of(new Difference(part, text.apply(then), Optional.of(text.apply(now))));
    }

    private static String dates(Inquiry inquiry) {
        var dates = inquiry.dates();
        return "asked on " + dates.asOf() + " in " + inquiry.zone().getId() + ", announced " + day(dates.notice())
                + ", opens " + day(dates.opens()) + ", closes " + day(dates.closes());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(stated -> "on " + stated).orElse("on no stated day");
    }
}
