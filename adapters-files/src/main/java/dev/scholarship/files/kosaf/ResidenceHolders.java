package dev.scholarship.files.kosaf;

import dev.scholarship.files.kosaf.ResidenceDemand.Holder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who must live somewhere: "본인 또는 부모", "보호자와 학생 본인". */
final class ResidenceHolders {

    private static final Set<Holder> APPLICANT = EnumSet.of(Holder.APPLICANT);
    private static final Set<Holder> A_PARENT = EnumSet.of(Holder.A_PARENT);
    private static final Set<Holder> PARENTS = EnumSet.of(Holder.PARENTS);
    private static final Set<Holder> CARER = EnumSet.of(Holder.CARER);

    private static final String ONE = "중 ?(?:1 ?[명인]|한 ?(?:명|사람))(?: ?이상)?";
    private static final String WHO_APPLIES = "(?:신청자|신청인|지원대상자|수혜대상자|지원자|대상자|장학생|대학생|학생)";

    /** Stands for WHOSE below. */
    private static final String OF_APPLICANT = "그 |(?:장학생|학생|본인)의 ";

    /** The longer of two that begin alike comes first. */
    private static final Map<Pattern, Set<Holder>> TERMS = terms();

    private static final Pattern ENDS_WITH_ONE = Pattern.compile(".*" + ONE);
    private static final Pattern PARTICLE = Pattern.compile("(?<all> 모두)?(?:[이가은는의](?= )|(?=[ )]|$))(?! 모두)");

    private ResidenceHolders() {}

    /**
     * People that a text names.
     *
     * @param holders of every group, one
     * @param end where the text goes on
     */
    record Found(List<Set<Holder>> holders, int end) {}

    private record Term(Set<Holder> holders, int end) {}

    /** The people whom a text names at a position, with the particle behind them. */
    static Optional<Found> at(String text, int position) {
        var first = term(text, position);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var groups = new ArrayList<Set<Holder>>();
        groups.add(EnumSet.copyOf(first.get().holders()));
        int end = first.get().end();
        for (var next = next(text, end); next.isPresent(); next = next(text, end)) {
            var term = next.get().term();
            var last = groups.get(groups.size() - 1);
            switch (next.get().joint()) {
                case AND -> groups.add(EnumSet.copyOf(term.holders()));
                case OR -> last.addAll(term.holders());
                case SLASH -> {
                    if (term.holders().contains(Holder.APPLICANT) || last.equals(APPLICANT)) {
                        return Optional.empty();
                    }
                    last.addAll(term.holders());
                }
            }
            end = term.end();
        }
        boolean plain = isPlain(groups, text.substring(position, end));
        var particle = PARTICLE.matcher(text).region(end, text.length()).useTransparentBounds(true);
        return plain && particle.lookingAt() && (particle.group("all") == null || groups.size() > 1)
                ? Optional.of(new Found(
                        groups.stream().map(ResidenceHolders::withoutDoubles).toList(), particle.end()))
                : Optional.empty();
    }

    /**
     * Whether it is clear who is meant: "and" stands only once, and between the applicant and others, for "부모 및 보호자" may
     * be the same people, and "본인과 부모 중 1명" one of three or two of them.
     */
    private static boolean isPlain(List<Set<Holder>> groups, String text) {
        return groups.size() == 1
                || groups.size() == 2
                        && groups.contains(APPLICANT)
                        && groups.stream().allMatch(group -> group.size() == 1)
                        && !ENDS_WITH_ONE.matcher(text).matches();
    }

    /** Beside the parents, a carer is who stands in for them. */
    private static Set<Holder> withoutDoubles(Set<Holder> group) {
        var all = EnumSet.copyOf(group);
        if ((all.contains(Holder.PARENTS) || all.contains(Holder.A_PARENT)) && all.remove(Holder.CARER)) {
            all.add(Holder.GUARDIAN);
        }
        return all;
    }

    private enum Joint {
        OR(" ?(?:또는|혹은) ?|(?:이나|나) "),
        AND(" ?및 ?|[과와] "),
        /** Stands for a comma, too; so it joins only different words for those who stand behind the applicant. */
        SLASH(" ?/ ?");

        private final Pattern form;

        Joint(String form) {
            this.form = Pattern.compile(form);
        }
    }

    private record Next(Joint joint, Term term) {}

    private static Optional<Next> next(String text, int end) {
        for (var joint : Joint.values()) {
            var next = lookingAt(joint.form, text, end).flatMap(begin -> term(text, begin));
            if (next.isPresent()) {
                return next.map(term -> new Next(joint, term));
            }
        }
        return Optional.empty();
    }

    private static Optional<Term> term(String text, int position) {
        for (var term : TERMS.entrySet()) {
            var end = lookingAt(term.getKey(), text, position);
            if (end.isPresent()) {
                return Optional.of(new Term(term.getValue(), end.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> lookingAt(Pattern pattern, String text, int position) {
        var found = pattern.matcher(text).region(position, text.length()).useTransparentBounds(true);
        return found.lookingAt() ? Optional.of(found.end()) : Optional.empty();
    }

    private static Map<Pattern, Set<Holder>> terms() {
        var terms = new LinkedHashMap<String, Set<Holder>>();
        terms.put("본인 ?또는 ?(?:부모(?:님|/ ?친권자)?|부/ ?모) ?" + ONE, union(APPLICANT, A_PARENT));
        terms.put("본인 ?또는 ?부모/ ?법정보호자 ?" + ONE, union(APPLICANT, CARER));
        terms.put("부모님? 및 본인 " + ONE, union(APPLICANT, A_PARENT));
        terms.put(WHO_APPLIES + " ?본인(?! ?\\()", APPLICANT);
        terms.put("(?:신청자|신청인|장학생|학생) ?\\(본인\\)", APPLICANT);
        terms.put("본인 ?\\((?:학생|신청자|신청인)\\)", APPLICANT);
        terms.put("본인(?! ?\\()", APPLICANT);
        terms.put("(?:학부모|부모님?) ?\\(보호자\\)", union(PARENTS, EnumSet.of(Holder.GUARDIAN)));
        terms.put("(?:WHOSE)?부모님? ?(?:" + ONE + "|1명 이상)", A_PARENT);
        terms.put("부 ?(?:또는|혹은) ?모 ?\\(친권자\\)", PARENTS);
        terms.put("부 ?(?:또는|혹은) ?모(?! ?\\()|부나 모", A_PARENT);
        terms.put("부모 ?\\(친권자\\)", PARENTS);
        terms.put("(?:WHOSE)?(?:학부모|부모님?|부 ?[·/] ?모|부와 모|친권자)(?! ?\\()", PARENTS);
        terms.put("(?:WHOSE)?(?:법정 ?)?보호자 ?\\((?:부 또는 모|부/ ?모|부모 중 1명)\\)", A_PARENT);
        terms.put("(?:WHOSE)?보호자 ?\\((?:부모|학부모)\\)", PARENTS);
        terms.put("(?:WHOSE)?보호자 ?\\((?:부 또는 모/ ?후견인|부 또는 모 등)\\)", CARER);
        terms.put("(?:WHOSE)?(?:법정 ?)?보호자(?: " + ONE + ")?(?! ?\\()", CARER);
        terms.put("후견인", EnumSet.of(Holder.GUARDIAN));
        terms.put(WHO_APPLIES + "(?! ?\\()", APPLICANT);
        terms.put("자녀(?:-대학생)?(?=가 |\\))", APPLICANT);
        var patterns = new LinkedHashMap<Pattern, Set<Holder>>();
        terms.forEach((term, holders) -> patterns.put(Pattern.compile(term.replace("WHOSE", OF_APPLICANT)), holders));
        return patterns;
    }

    private static Set<Holder> union(Set<Holder> some, Set<Holder> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }
}
