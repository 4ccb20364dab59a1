package dev.scholarship.benchmarks.peers;

import dev.scholarship.benchmarks.data.Award;
import dev.scholarship.benchmarks.data.Catalogue;
import dev.scholarship.benchmarks.flat.Columns;
import dev.scholarship.benchmarks.flat.Demand;
import dev.scholarship.benchmarks.flat.Reply;
import dev.scholarship.domain.eligibility.Applicant;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What everybody is given.
 *
 * @param size how many scholarships
 * @param complete whether the applicants have answered everything; else some answers are missing
 * @param numbers which of the catalogue's each scholarship is
 */
public record Workload(Catalogue catalogue, int size, boolean complete, IntUnaryOperator numbers) {

    /** The first scholarships of the catalogue. */
    public Workload(Catalogue catalogue, int size, boolean complete) {
        this(catalogue, size, complete, IntUnaryOperator.identity());
    }

    /** How many people ask, over and over. */
    public static final int APPLICANTS = 24;

    Stream<Award> awards() {
        return IntStream.range(0, size).map(numbers).mapToObj(catalogue::award);
    }

    List<Applicant> applicants() {
        return IntStream.range(0, APPLICANTS)
                .mapToObj(number -> catalogue.applicant(number, complete))
                .toList();
    }

    Columns columns() {
        return new Columns(catalogue);
    }

    /** Each scholarship's demands. */
    Stream<List<Demand>> demands() {
        var columns = columns();
        return awards().map(columns::demands);
    }

    /** Each applicant's replies, column by column. */
    List<List<Reply>> replies() {
        var columns = columns();
        return applicants().stream().map(columns::replies).toList();
    }
}
