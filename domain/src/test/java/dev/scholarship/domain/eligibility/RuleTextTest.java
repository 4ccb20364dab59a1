package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scholarship.domain.text.BadTextException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {

    private static final String LEGACY = """
            rule 1
            source "https://www.legion.org/legacy" seen 2026-06-16
            require all of
              residence in US
                "residency: US"
              any of 2
                "education_level: undergraduate, graduate, vocational"
                level is undergraduate, graduate or vocational
                level is undergraduate, graduate or vocational at study start
              gpa at least 3.0 on us4 or 3.3 on kr43
              residence not in US-NV
              program includes cip:11, cip:14 or cip:15 at study start
              citizenship includes US and KR
              ethnicity excludes us:korean and us:japanese
              not first generation
              financial need
              age from 16 to 26 years
              a parent's service includes us:veteran
              for a parent all of 2
                service includes us:active-duty
                died serving
              for a parent all of 1
                unless first generation
                not died serving
              a parent's residence not in US
              none of 2
                level is doctorate
                gpa from 1.0 to 2.5 on us4
              at least 2 of 3
                unread "Children of post-9/11 service members"
                unclear "Need-based, \\"as shown\\""
                gpa exactly 90 on percent
              when a parent's occupation includes teacher
                "Children of teachers"
                gpa at least 3.5 on us4
              otherwise
                all of 2
                  gpa at least 3.0 on us4
                    "a lower mark"
                    unless unread "hardship"
                  any of 2
                    judged "talent"
                    financial need
                      unless any of 2
                        first generation
                        fafsa filed
              none of 2
                unless judged "as the committee sees it"
                minor children
                residence in KR-46 for at least 1 year at 2026-09-01
              residence in KR-11 at notice
              a parent's residence in KR-46 for at least 6 months
              high school graduation from 2 years before closes to closes
            renew any of
              gpa at least 3.0 on us4
              level is graduate
            prefer
              gpa more than 3.5 on us4: 20 points
                "High marks"
              higher gpa: 5 points
              judged "leadership": 3 points
            then prefer strictly
              lower income bracket
                "Low income first"
              any of 2: 7 points
                financial need
                first generation
            documents
              transcript
              2 recommendation if level is not graduate
                "two letters"
            judged "leadership"
            agree "to attend the summer school"
            note "the scale is assumed"
            """;

    @Test
    void printsWhatItParsed() {
        assertThat(RuleText.print(parse(LEGACY))).isEqualTo(LEGACY);
    }

    @Test
    @Tag("fuzz")
    void parsesWhatItPrintedForEveryRule() {
        Seeds.each(20_000, random -> {
            var rule = new RandomRules(random).rule();
            var text = RuleText.print(rule);
            assertThat(parse(text)).as(text).isEqualTo(rule);
        });
    }

    @Test
    void readsCarriageReturnsMissingCountsAndExtraSpaces() {
        var loose = LEGACY.replace("\n", "\r\n").replace("any of 2", "any  of").replace("none of 2", "none of");
        assertThat(parse(loose)).isEqualTo(parse(LEGACY));
    }

    @Test
    void aRuleWithoutRequirementsSaysSo() {
        assertThat(parse("rule 1\nrequire nothing\n").require()).isEqualTo(Criterion.nothing());
        assertThatThrownBy(() -> parse("rule 1\n"))
                .hasMessage("2:1: \"require\" is missing here; a rule that asks for nothing says \"require nothing\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            residnce in US                        | 3:3: unknown attribute "residnce"; did you mean "residence"?
            residence in US-NX                    | 3:16: unknown place "US-NX"; did you mean "US-NC"?
            residence in Nevada                   | 3:16: unknown place "Nevada"; did you mean "US-NV"?
            residence is US                       | 3:13: expected "in", found "is"
            residence in US, CA                   | 3:22: say "or" or "and" before the last one of the list
            residence in US and CA                | 3:19: one of these is enough, so write "or"; for a demand of several write several lines
            residence in US or CA or KR           | 3:25: one "or" or "and" stands in a list, before the last one; put commas between the others
            residence in US or US                 | 3:22: "US" stands in this list twice
            residence in                          | 3:15: expected a value, but the line ends here
            level is not                          | 3:15: expected a value, but the line ends here
            gpa at least 3.0                      | 3:19: expected "on", but the line ends here
            gpa at least 3.0 on us5               | 3:23: unknown unit "us5"; did you mean "us4"?; known: us4, kr40, kr43, kr45, percent
            gpa at least 4.5 on us4               | 3:16: 4.5 is off the scale us4, which runs from 0 to 4.0
            gpa at least 3,000 on us4             | 3:16: "3,000" is not a number; write 3000 without the comma
            gpa about 3.0 on us4                  | 3:3: unknown attribute "gpa about 3.0"
            gpa in US                             | 3:7: a number is compared with "at least", "at most", "more than", "less than", "exactly" or "from … to …"
            gpa from 3.5 to 3.0 on us4            | 3:12: nothing lies between 3.5 and 3; write the lower number first
            residence in US at graduation         | 3:22: unknown day "graduation"; known: now, opens, closes, notice, or a date such as 2026-06-16, or "study start"
            residence in US "quoted"              | 3:19: "quoted" does not belong here
            program includes cip:11 or cip:51 and cip:52 | 3:37: one "or" or "and" stands in a list, before the last one; put commas between the others
            program excludes cip:11 or cip:51     | 3:20: "excludes" keeps out each of them, so write "and" before the last one
            not residence in US                   | 3:3: "not" stands before what is answered with yes or no only; write "not in", "is not", "excludes" or "none of"
            not a parent's died serving           | 3:7: nobody can tell whether this denies one or all; write "none of" over the line, or "for a parent all of" with "not" in it
            a grandparent's gpa at least 3.0 on us4 | 3:3: "gpa" is asked of the applicant only, not of a grandparent
            died serving                          | 3:3: "died serving" is asked of a parent, a guardian, a grandparent or a spouse only, not of the applicant
            gpa at least 3.0 on us4 at study start | 3:27: "gpa" is asked of the applicant as of now only; leave "at study start" out
            a parent's residence in US at study start | 3:30: "residence" is asked of a parent as of now only; leave "at study start" out
            age at least 16 years at 0005-01-01   | 3:7: a date has a year of four digits
            residence in US for at least 9 years at 0005-01-01 | 3:19: a date has a year of four digits
            high school graduation from 2 years after closes to closes | 3:31: no day lies between 2 years after closes and closes; write the earlier one first
            a parnt's residence in US             | 3:3: unknown person "parnt"; known: parent, guardian, grandparent, spouse
            age at least 16                       | 3:18: expected a unit: years, but the line ends here
            age at least 16.5 years               | 3:16: 16.5 is not a whole number of years; leave the fraction out
            age less than 0 years                 | 3:17: nobody is less than 0 years old
            college completed more than 999999999999 years | 3:31: no number of years is more than 999999999999, so nobody could meet this
            gpa more than 4.0 on us4              | 3:17: no number of us4 is more than 4.0, so nobody could meet this
            age at least 16 month                 | 3:19: unknown unit "month"; known: years
            financial need at least 3             | 3:21: expected a moment: "study start"
            unread leadership                     | 3:10: expected the source's sentence in double quotes, found "leadership"
            unread "leadership                    | 3:10: this quote is never closed; quotes do not span lines
            unread "a \\n"                        | 3:13: a backslash stands before a quote or another backslash only
            unraed "leadership"                   | 3:3: unknown attribute "unraed"; did you mean "unread"?
            any of 2                              | 3:10: says 2, but 0 lines are under it; did a line lose or gain indentation?
            any of                                | 3:3: needs at least 2 lines under it, has 0; did a line lose its indentation?
            at least two of 2                     | 3:12: "two" is not a whole number
            """)
    void refusesWithPlaceAndRepair(String line, String message) {
        var text = "rule 1\nrequire all of\n  " + line.stripTrailing() + "\n";
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RuleTextException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require nothing more",
                "require all of 1 more|  financial need",
                "require all of|  any of 2 more|    financial need|    fafsa filed",
                "require all of|  when financial need|    fafsa filed|  otherwise more|    low income",
                "source 'x' seen 2026-01-01 more|require nothing",
                "require nothing|prefer|  higher gpa more",
                "require nothing|documents more|  essay",
                "require nothing|documents|  essay more",
                "require nothing|documents|  essay if financial need more",
                "require nothing|note 'x' more",
                "require all of|  financial need|    'x' more",
            })
    void whatStandsBehindTheEndOfALineIsRefused(String lines) {
        var text = "rule 1\n" + lines.replace('|', '\n').replace('\'', '"') + "\n";
        var before = text.substring(0, text.indexOf("more"));
        long line = before.lines().count();
        int column = before.length() - before.lastIndexOf('\n');
        refuses(text, line + ":" + column + ": \"more\" does not belong here");
    }

    @Test
    void whatStandsUnderALineThatHasNothingUnderItIsRefused() {
        refuses(
                "rule 1\nsource \"x\"\n  \"y\"\nrequire nothing\n",
                "3:3: nothing stands under \"source\"; is this line indented too far?");
        refuses(
                "rule 1\nrequire nothing\nnote \"x\"\n  \"y\"\n",
                "4:3: nothing stands under \"note\"; is this line indented too far?");
        refuses(
                "rule 1\nrequire nothing\ndocuments\n  essay\n    essay\n",
                "5:5: only quoted sentences stand under a criterion; is this line indented too far?");
    }

    @Test
    void theVersionStandsAlone() {
        refuses("rule 1 more\nrequire nothing\n", "1:8: \"more\" does not belong here");
    }

    @Test
    void aLineOfOtherSpacesIsNotABlankOne() {
        refuses("rule 1\n\t\nrequire nothing\n", "2:1: a tab; indent with two spaces per level");
        assertThat(parse("rule 1\n  \nrequire nothing\n")).isEqualTo(parse("rule 1\nrequire nothing\n"));
    }

    @Test
    void otherSpacesStandWithinQuotesOnly() {
        var text = "rule 1\nrequire nothing\nnote \"a\u00a0\\\"\u00a0\u200bb\"\n";
        assertThat(RuleText.print(parse(text))).isEqualTo(text);
        refuses("rule 1\nrequire nothing\nnote \"a\"\u00a0\n", "3:9: the character U+00A0; use plain spaces");
        refuses("rule 1\nrequire nothing\u200b\n", "2:16: the character U+200B; use plain spaces");
        refuses("rule 1\nrequire nothing\nnote \"a\u0007\"\n", "3:8: the character U+0007; use plain spaces");
        refuses("rule 1\nrequire nothing\nnote \"a\t\"\n", "3:8: a tab; indent with two spaces per level");
    }

    @Test
    void sectionsAreHeldAgainstTheirCountsAndTheirLabels() {
        refuses(
                "rule 1\nrequire nothing\nprefer 3\n  financial need\n  low income\n",
                "3:8: says 3, but 2 lines are under it; did a line lose or gain indentation?");
        refuses(
                "rule 1\nrequire nothing\ndocuments\n  essay (transcript)\n",
                "4:9: the code before this is called (essay)");
    }

    @Test
    void nothingIsJudgedDeepUnderADenialEither() {
        refuses(
                "rule 1\nrequire none of\n  any of 2\n    judged \"x\"\n    financial need\n",
                "4:5: nothing is judged under \"none of\" or within an exception; write \"unless judged\" under the one"
                        + " line that a committee may waive");
    }

    @Test
    void refusesBadStructure() {
        refuses("", "1:1: a rule starts with the line \"rule 1\", the version of its grammar");
        refuses("rule 2\nrequire nothing\n", "1:6: this program reads version 1 of the rule language, not 2");
        refuses(
                "rule 1\nrequire\n",
                "2:8: say what is required: \"all of\", \"any of\", \"at least 2 of\", \"none of\" or \"nothing\"");
        refuses("rule 1\nrequire all of\n\tlevel is graduate\n", "3:1: a tab; indent with two spaces per level");
        refuses("rule 1\nrequire all of\n   level is graduate\n", "3:1: indented by 3 spaces; each level has two");
        refuses(
                "rule 1\nrequire all of\n    level is graduate\n",
                "3:1: indented too far: 4 spaces, where at most 2 are possible");
        refuses("rule 1\nrequire all of\n  level is\u00a0graduate\n", "3:11: the character U+00A0; use plain spaces");
        refuses(
                "rule 1\nrequire all of\n  level is graduate\nresidence in US\n",
                "4:1: unknown section \"residence\"; did the line lose its indentation?");
        refuses(
                "rule 1\nrequire all of\n  level is graduate\nnote \"b\"\njudged \"a\"\n",
                "5:1: \"judged\" does not stand here; the order is rule, source, require, renew, prefer, then, documents, judged, agree, note");
        refuses(
                "rule 1\nrequire all of\n  level is graduate\n    residence in US\n",
                "4:5: only quoted sentences stand under a criterion; is this line indented too far?");
        refuses(
                "rule 1\nrequire all of\n  any of 3\n    level is graduate\n    gpa at least 3.0 on us4\n",
                "3:10: says 3, but 2 lines are under it; did a line lose or gain indentation?");
        refuses(
                "rule 1\nrequire all of\n  none of 1\n    residence not in US\n",
                "3:3: \"none of\" over a line that says \"not\" denies twice; state the demand itself");
        refuses(
                "rule 1\nrequire nothing\nprefer\n  unread \"x\"\n",
                "4:3: a wish ranks applicants, so it cannot be unread or unclear; make it a note");
    }

    /** A lost or gained level of a nested line must never change the meaning of a rule silently. */
    @Test
    void noLineCanMoveALevelUnnoticed() {
        var lines = List.of(LEGACY.split("\n"));
        var silent = new ArrayList<String>();
        for (int i = 3; i < lines.size(); i++) {
            for (int change : new int[] {-2, -1, 1, 2}) {
                var moved = moved(lines, i, change);
                moved.ifPresent(text -> {
                    if (isRead(text) && !parse(text).equals(parse(LEGACY))) {
                        silent.add(text);
                    }
                });
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    @Tag("fuzz")
    void anyBytesAreAnsweredWithARuleOrAnError() {
        Seeds.each(20_000, random -> {
            var text = new StringBuilder(LEGACY);
            for (int i = 0; i <= random.nextInt(4); i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
                    default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
                }
            }
            assertThat(isRead(text.toString())).isIn(true, false);
        });
    }

    @Test
    void depthAndSizeAreBounded() {
        var deep = new StringBuilder("rule 1\nrequire all of\n");
        for (int i = 1; i < 40; i++) {
            deep.append("  ".repeat(i)).append("any of\n");
        }
        assertThatThrownBy(() -> parse(deep.toString())).hasMessageContaining("at most 16 levels");
        var wide = "rule 1\nrequire all of\n" + "  gpa at least 3.0 on us4\n".repeat(600);
        assertThatThrownBy(() -> parse(wide)).hasMessageContaining("at most 512 criteria");
        assertThatThrownBy(() -> parse("x".repeat(70_000))).hasMessageContaining("at most 65536 characters");
    }

    @Test
    void quotedSentencesAreOneLine() {
        assertThatThrownBy(() -> new Criterion.Unsettled(Criterion.Why.UNREAD, "two\nlines"))
                .isInstanceOf(BadTextException.class);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(parse("\ufeff" + LEGACY)).isEqualTo(parse(LEGACY));
    }

    @Test
    void whatNoTextCanSayIsNoRule() {
        var need = Attributes.FINANCIAL_NEED.now();
        assertThatThrownBy(() -> new Criterion.Test<>(need.of(Person.PARENT), new Condition.Yes()))
                .isInstanceOf(IllegalArgumentException.class);
        var level = ((CodeKind) Attributes.LEVEL.kind()).under(new Code("graduate"));
        assertThatThrownBy(() -> new Criterion.Test<>(Attributes.RESIDENCE.now(), level))
                .isInstanceOf(IllegalArgumentException.class);
        var met = new Criterion.Test<>(need, new Condition.Yes());
        assertThatThrownBy(() -> Criterion.any(List.of(met, Criterion.nothing())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Criterion.Of(Person.Role.PARENT, Criterion.nothing()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Range.atLeast(new java.math.BigDecimal("1e21")))
                .isInstanceOf(BadTextException.class);
    }

    @Test
    void aQuoteThatEndsInABackslashEnds() {
        refuses("rule 1\nrequire all of\n  unread \"a \\\\\"\u00a0\n", "3:16: the character U+00A0; use plain spaces");
    }

    @Test
    void aRuleThatNoTextCanHoldIsNotPrinted() {
        var long4000 = "x".repeat(4_000);
        var parts = java.util.stream.IntStream.range(0, 20)
                .<Criterion>mapToObj(i -> new Criterion.Unsettled(Criterion.Why.UNREAD, long4000))
                .toList();
        assertThatThrownBy(() -> RuleText.print(Rule.requiring(Criterion.all(parts))))
                .isInstanceOf(BadTextException.class)
                .hasMessageContaining("at most 65536");
    }

    @Test
    void numbersBeyondAllBoundsAreRefusedWithoutWritingThemOut() {
        assertThatThrownBy(() -> Range.atLeast(new java.math.BigDecimal("1e999999999")))
                .isInstanceOf(BadTextException.class);
        assertThatThrownBy(() -> new Criterion.Unsettled(Criterion.Why.UNREAD, "\ud83d"))
                .isInstanceOf(BadTextException.class);
    }

    private static java.util.Optional<String> moved(List<String> lines, int index, int spaces) {
        var line = lines.get(index);
        int indent = line.length() - line.stripLeading().length();
        if (indent == 0 || indent + spaces < 0) {
            return java.util.Optional.empty();
        }
        var changed = new ArrayList<>(lines);
        changed.set(index, " ".repeat(indent + spaces) + line.stripLeading());
        return java.util.Optional.of(String.join("\n", changed) + "\n");
    }

    private static boolean isRead(String text) {
        try {
            parse(text);
            return true;
        } catch (RuleTextException e) {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
            assertThat(e.problem()).isNotBlank();
            return false;
        }
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RuleTextException.class)
                .hasMessage(message);
    }

    private static Rule parse(String text) {
        return RuleText.parse(text, Attributes.standard());
    }
}
