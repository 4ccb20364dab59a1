package dev.scholarship.files.kosaf;

import dev.scholarship.files.kosaf.ResidenceDemand.Anchor;
import dev.scholarship.files.kosaf.ResidenceDemand.Holder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sentences about residence: "공고일 현재 본인 또는 부모가 수성구에 1년 이상 거주하고 있는 자".
 *
 * <p>Such a sentence says on which day, who, where, for how long and in what way somebody lives, each at most once and in
 * almost any order, and ends with the person it is about. It is read only if it is made of these parts to its last
 * character. Being registered (주민등록), having one's address (주소) and living somewhere (거주) count as the same.
 */
final class KosafResidence {

    private static final Set<Holder> APPLICANT = Set.of(Holder.APPLICANT);
    private static final Set<Holder> A_PARENT = Set.of(Holder.A_PARENT);
    private static final Set<Holder> EITHER = Set.of(Holder.APPLICANT, Holder.A_PARENT);

    private final String text;
    private int at;
    private boolean refused;
    private Optional<KoreanPlaces.Found> place = Optional.empty();
    private List<Set<Holder>> holders = List.of();
    private Optional<Anchor> anchor = Optional.empty();
    private Optional<Period> atLeast = Optional.empty();
    private Optional<LocalDate> since = Optional.empty();
    private boolean unbroken;
    private boolean registered;
    private boolean lives;
    private boolean haveLived;
    private boolean ended;

    private KosafResidence(String text) {
        this.text = text;
    }

    /** The demand that a text stands for, empty if it says anything else. */
    static Optional<ResidenceDemand> read(String text) {
        return new KosafResidence(plain(text)).read();
    }

    private static String plain(String text) {
        return text.replaceAll("[‧ㆍ・∙]", "·").replaceAll("['’‘`]", "'").strip();
    }

    private Optional<ResidenceDemand> read() {
        while (at < text.length()) {
            if (!separator() && !part() || refused) {
                return Optional.empty();
            }
        }
        if (place.isEmpty() || !lives || haveLived && atLeast.isPresent() && !unbroken) {
            return Optional.empty();
        }
        return Optional.of(new ResidenceDemand(
                place.get().code(),
                holders.isEmpty() ? List.of(APPLICANT) : holders,
                atLeast,
                since,
                unbroken,
                anchor.orElseGet(Anchor.Unstated::new)));
    }

    private boolean separator() {
        char c = text.charAt(at);
        boolean passed = c == ' '
                || c == ','
                || c == '/' && (anchor.isPresent() || lives)
                || c == '.' && at + 1 == text.length();
        if (passed) {
            at++;
        }
        return passed;
    }

    private boolean part() {
        if (ended) {
            return whoInBrackets() || take(ResidenceWords.GLOSS).isPresent();
        }
        return lives && head() || day() || length() || withoutBreak() || where() || inWhatWay() || who();
    }

    private boolean day() {
        if (anchor.isPresent()) {
            return take(ResidenceWords.NOW).isPresent();
        }
        anchor = beforeNotice()
                .or(() -> since(ResidenceWords.SINCE_UNTIL_NOTICE, new Anchor.Notice()))
                .or(() -> since(ResidenceWords.SINCE_UNTIL_APPLICATION, new Anchor.Application()))
                .or(this::onDate)
                .or(() -> take(ResidenceWords.ON_NOTICE).map(found -> new Anchor.Notice()))
                .or(() -> take(ResidenceWords.ON_APPLICATION).map(found -> new Anchor.Application()));
        return anchor.isPresent() || lives && take(ResidenceWords.NOW).isPresent();
    }

    private Optional<Anchor> beforeNotice() {
        return take(ResidenceWords.BEFORE_NOTICE).map(found -> {
            unbroken = true;
            atLeast = Optional.of(period(found));
            return new Anchor.Notice();
        });
    }

    private Optional<Anchor> since(Pattern form, Anchor until) {
        return take(form).map(found -> {
            unbroken = true;
            since = date(found);
            return until;
        });
    }

    private Optional<Anchor> onDate() {
        return ResidenceWords.ON_DATE.stream()
                .flatMap(form -> take(form).stream())
                .findFirst()
                .flatMap(this::date)
                .map(Anchor.Day::new);
    }

    private boolean length() {
        var found = atLeast.isEmpty() ? take(ResidenceWords.DURATION) : Optional.<Matcher>empty();
        found.ifPresent(length -> atLeast = Optional.of(period(length)));
        return found.isPresent();
    }

    private boolean withoutBreak() {
        boolean found = take(ResidenceWords.UNBROKEN).isPresent();
        unbroken |= found;
        return found;
    }

    private boolean where() {
        if (place.isPresent()) {
            return again(place.get().name());
        }
        place = KoreanPlaces.at(text, at);
        if (place.isEmpty()) {
            return false;
        }
        at += place.get().length();
        if (registered && take(ResidenceWords.IS_PLACE).isPresent()) {
            lives = true;
        } else if (take(ResidenceWords.WITHIN).isEmpty()) {
            refused = true;
        }
        return true;
    }

    /** The same place once more: "당진시에 주민등록을 두고 당진에 거주". */
    private boolean again(String name) {
        int kind = name.length() - 1;
        return take(Pattern.compile(Pattern.quote(name.substring(0, kind)) + name.charAt(kind) + "?에(?= )"))
                .isPresent();
    }

    private boolean inWhatWay() {
        if (take(ResidenceWords.REGISTERED).isPresent()) {
            registered = true;
            return true;
        }
        if (place.isPresent() && take(ResidenceWords.HAVING_LIVED).isPresent()) {
            lives = true;
            haveLived = true;
            return true;
        }
        if (place.isPresent() && take(ResidenceWords.LIVING).isPresent()
                || take(ResidenceWords.RESIDENT).isPresent()) {
            lives = true;
            return true;
        }
        return lives && take(ResidenceWords.GLOSS).isPresent();
    }

    private boolean who() {
        if (!holders.isEmpty() || lives) {
            return false;
        }
        var found = ResidenceHolders.at(text, at);
        found.ifPresent(people -> {
            holders = people.holders();
            at = people.end();
        });
        return found.isPresent();
    }

    private boolean whoInBrackets() {
        if (text.charAt(at) != '(' || !holders.isEmpty()) {
            return false;
        }
        var found = ResidenceHolders.at(text, at + 1);
        if (found.isEmpty() || !text.startsWith(")", found.get().end())) {
            return false;
        }
        holders = found.get().holders();
        at = found.get().end() + 1;
        return true;
    }

    /** The person whom the sentence is about. */
    private boolean head() {
        ended = true;
        for (var form : ResidenceWords.PEOPLE_OR_CHILDREN) {
            if (people(form)) {
                return about(EITHER, holders.isEmpty());
            }
        }
        if (take(ResidenceWords.SOMEBODY_OR_CHILDREN).isPresent()) {
            return about(EITHER, holders.isEmpty());
        }
        if (people(ResidenceWords.PEOPLES_CHILDREN)
                || take(ResidenceWords.SOMEBODYS_CHILDREN).isPresent()) {
            return about(A_PARENT, holders.stream().noneMatch(group -> group.contains(Holder.APPLICANT)));
        }
        if (people(ResidenceWords.PEOPLE_ALONE)) {
            return about(APPLICANT, holders.isEmpty());
        }
        ended = take(ResidenceWords.SOMEBODY).isPresent();
        return ended;
    }

    private boolean people(Pattern form) {
        var found = take(form);
        found.filter(people -> !fits(people.group("of"), people.group("kind"))).ifPresent(people -> refused = true);
        return found.isPresent();
    }

    /** Whether the people are those of the place: 시민 of a city, 부여군민 of 부여군. */
    private boolean fits(String of, String kind) {
        var name = place.map(KoreanPlaces.Found::name).orElse("");
        return of.isEmpty() ? kind.equals("주") || name.endsWith(kind) : name.equals(of + kind);
    }

    /** @param agrees whether the end of the sentence agrees with the people whom it has named */
    private boolean about(Set<Holder> people, boolean agrees) {
        refused |= !agrees;
        if (holders.isEmpty()) {
            holders = List.of(people);
        }
        return true;
    }

    private Optional<Matcher> take(Pattern form) {
        var found = form.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        at = found.end();
        return Optional.of(found);
    }

    private Period period(Matcher found) {
        int count = Integer.parseInt(found.group("count"));
        refused |= count == 0;
        return found.group("unit").equals("년") ? Period.ofYears(count) : Period.ofMonths(count);
    }

    private Optional<LocalDate> date(Matcher found) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group("year").replace("'", "20")),
                    Integer.parseInt(found.group("month")),
                    Integer.parseInt(found.group("day"))));
        } catch (DateTimeException e) {
            refused = true;
            return Optional.empty();
        }
    }
}
