package dev.scholarship.http.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scholarship.application.eligibility.ReplayReceipt;
import dev.scholarship.domain.eligibility.receipt.Difference;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of making a check again, in JSON. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReplayJson(boolean reproduced, List<DifferenceJson> differences, Optional<CheckJson.Checked> check) {

    static ReplayJson from(ReplayReceipt.Replayed replayed, Instant asOf) {
        return new ReplayJson(
                replayed.isReproduced(),
                replayed.differences().stream().map(DifferenceJson::from).toList(),
                replayed.checked().map(checked -> CheckJson.Checked.from(checked, asOf)));
    }

    /** @param then what the receipt says */
    record DifferenceJson(String what, String detail, String then, Optional<String> now) {

        static DifferenceJson from(Difference difference) {
            return new DifferenceJson(
                    difference.part().name().toLowerCase(Locale.ROOT),
                    detail(difference.part()),
                    difference.then(),
                    difference.now());
        }

        private static String detail(Difference.Part part) {
            return switch (part) {
                case RULE ->
                    "This scholarship is not there, or its rule never had this text; see whether the receipt is of"
                            + " this service and unchanged.";
                case APPLICANT ->
                    "These are not the answers of the receipt; send all answers that were sent then, and no others.";
                case ENGINE -> "Rules were checked by another edition of the program.";
                case TZDB -> "Time zones were of another edition.";
                case VOCABULARIES -> "The codes, such as places and fields of study, were of another edition.";
                case DATES ->
                    "The scholarship states other days or another zone now, or it was another day there; the check"
                            + " was made with the days of the receipt.";
                case VERDICT -> "Another verdict comes out.";
                case EXACT ->
                    "The verdict is as definite as the answers allow in one of the two, and not certain to be so"
                            + " in the other.";
                case RESULT -> "Not the same was found about the requirements, preferences and documents.";
                case SHOWN ->
                    "The answer does not read the same, byte for byte; what the scholarship states, or the words of"
                            + " the program, may have changed.";
            };
        }
    }
}
