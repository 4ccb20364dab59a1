package dev.scholarship.benchmarks.data;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Criterion;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.files.CatalogFiles;
import dev.scholarship.files.openscholarships.OpenScholarships;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The demands of real rules. A drawn rule has as many demands as one of them, and each is drawn from all demands of all
 * rules, so how many there are, on what, and how many are unread or unclear is as in reality; which of them go together
 * is not.
 */
final class RealDemands {

    private static final int TRIES = 3;

    private final List<Integer> counts;
    private final List<Criterion> demands;

    private RealDemands(List<Rule> rules) {
        var each = rules.stream().map(rule -> flat(rule.require()).toList()).toList();
        this.counts = each.stream().map(List::size).toList();
        this.demands = each.stream().flatMap(List::stream).toList();
    }

    /** Of the bundled sample, and of these files of any format that is imported. */
    static RealDemands of(List<Path> files) {
        var rules = new ArrayList<>(rules(OpenScholarships.bundled(Attributes.standard())));
        if (!files.isEmpty()) {
            rules.addAll(rules(CatalogFiles.source(files, Attributes.standard())));
        }
        return new RealDemands(rules);
    }

    Rule rule(RandomGenerator random) {
        int count = counts.get(random.nextInt(counts.size()));
        var drawn = new LinkedHashSet<Criterion>();
        for (int i = 0; i < TRIES * count && drawn.size() < count; i++) {
            drawn.add(demands.get(random.nextInt(demands.size())));
        }
        var all = List.copyOf(drawn);
        return Rule.requiring(all.isEmpty() ? Criterion.nothing() : all.size() == 1 ? all.get(0) : Criterion.all(all));
    }

    /** From how many rules they are. */
    int rules() {
        return counts.size();
    }

    List<Criterion> demands() {
        return demands;
    }

    @Override
    public String toString() {
        long open = demands.stream()
                .filter(demand -> demand.all().anyMatch(Criterion.Unsettled.class::isInstance))
                .count();
        return "%,d rules with %,d demands, of which %,d %% rest on what is unread or unclear"
                .formatted(counts.size(), demands.size(), demands.isEmpty() ? 0 : 100 * open / demands.size());
    }

    private static List<Rule> rules(CatalogSource source) {
        try (var rows = source.rows()) {
            return rows.filter(CatalogSource.Accepted.class::isInstance)
                    .map(row -> ((CatalogSource.Accepted) row).entry().rule())
                    .toList();
        }
    }

    private static Stream<Criterion> flat(Criterion criterion) {
        return criterion instanceof Criterion.AtLeast group
                        && group.count() == group.of().size()
                ? group.of().stream().flatMap(RealDemands::flat)
                : Stream.of(criterion);
    }
}
