package dev.scholarship.files.kosaf;

import dev.scholarship.application.catalog.CatalogSource.Accepted;
import dev.scholarship.application.catalog.CatalogSource.Rejected;
import dev.scholarship.application.catalog.CatalogSource.Row;
import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Entry;
import dev.scholarship.domain.catalog.Provenance;
import dev.scholarship.domain.catalog.Provider;
import dev.scholarship.domain.catalog.Scholarship;
import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.domain.eligibility.Attributes;
import dev.scholarship.domain.eligibility.Rule;
import dev.scholarship.files.entry.Addresses;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.entry.RuleCheck;
import dev.scholarship.files.entry.Wording;
import java.net.IDN;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns one row of the Korea Student Aid Foundation's table into a row of a catalogue; used once. */
final class KosafRecord {

    static final String CREDIT =
            "한국장학재단, 학자금지원정보(대학생), 공공데이터포털 data.go.kr 15028252, 공공누리 제1유형;" + " changed: criteria turned into rules";

    private static final String SOURCE = "한국장학재단";
    private static final URI DATA_SET = URI.create("https://www.data.go.kr/data/15028252/fileData.do");
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern ADDRESS = Pattern.compile("((?i:https?)://)([^/?#:@\\s]+)((?:[:/?#].*)?)");
    private static final Pattern WITHOUT_SCHEME =
            Pattern.compile("[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*\\.[a-zA-Z]{2,}(?:/\\S*)?");

    private static final Map<String, Provider.Kind> PROVIDERS = Map.of(
            "한국장학재단", Provider.Kind.FEDERAL,
            "관계부처", Provider.Kind.FEDERAL,
            "지자체", Provider.Kind.STATE,
            "대학교", Provider.Kind.INSTITUTION,
            "민간(기업)", Provider.Kind.PRIVATE,
            "민간(기타)", Provider.Kind.PRIVATE);

    private static final String SCHOLARSHIP = "장학금";
    private static final String STUDENT_FUNDS = "학자금";

    private final KosafTable table;
    private final KosafTable.Row row;
    private final Remarks remarks;
    private final LocalDate edition;
    private final Attributes attributes;

    private KosafRecord(
            KosafTable table, KosafTable.Row row, Remarks remarks, LocalDate edition, Attributes attributes) {
        this.table = table;
        this.row = row;
        this.remarks = remarks;
        this.edition = edition;
        this.attributes = attributes;
    }

    /** @param ids gives the row's id */
    static Row row(KosafTable table, KosafTable.Row row, LocalDate edition, KosafIds ids, Attributes attributes) {
        var remarks = new Remarks();
        var problem = row.problem();
        if (problem.isPresent()) {
            return new Rejected(row.place(), problem.get());
        }
        var entry = new KosafRecord(table, row, remarks, edition, attributes).entry(ids);
        return remarks.areFatal() || entry.isEmpty()
                ? new Rejected(row.place(), remarks.reason())
                : new Accepted(row.place(), entry.get(), remarks.warnings());
    }

    private Optional<Entry> entry(KosafIds ids) {
        var provider = required(KosafColumn.PROVIDER);
        var title = required(KosafColumn.TITLE);
        if (remarks.areFatal()) {
            return Optional.empty();
        }
        var window = KosafWindow.read(row, remarks);
        var provenance = new Provenance(SOURCE, DATA_SET, edition, CREDIT);
        var id = ids.of(provider, title, remarks);
        var scholarship = remarks.attempt(
                "", () -> scholarship(id, title, new Provider(provider, providerKind()), window, provenance));
        var rule = remarks.attempt("", this::rule)
                .filter(read -> RuleCheck.survivesItsText(read, attributes, "", remarks));
        return scholarship.flatMap(listing -> rule.map(decides -> new Entry(listing, decides)));
    }

    private Scholarship scholarship(
            ScholarshipId id, String title, Provider provider, KosafWindow window, Provenance provenance) {
        return new Scholarship(
                id,
                title,
                kind(title),
                provider,
                description(),
                row.text(KosafColumn.AWARD).map(KosafAward::read).orElseGet(Amount.Unstated::new),
                row.text(KosafColumn.AWARD).map(text -> fit(KosafColumn.AWARD, text)),
                Optional.empty(),
                window.window(),
                window.note(),
                homePage().orElse(DATA_SET),
                Optional.empty(),
                provenance,
                List.of());
    }

    private String required(KosafColumn column) {
        return row.text(column).orElseGet(() -> {
            remarks.problem(column.header(), "is empty");
            return "";
        });
    }

    private Provider.Kind providerKind() {
        return row.text(KosafColumn.PROVIDER_KIND)
                .map(text -> Optional.ofNullable(PROVIDERS.get(text.replace(" ", "")))
                        .orElseGet(() -> {
                            remarks.warning(
                                    KosafColumn.PROVIDER_KIND.header(),
                                    "unknown kind \"" + Wording.shown(text) + "\"; taken as other");
                            return Provider.Kind.OTHER;
                        }))
                .orElse(Provider.Kind.OTHER);
    }

    /** Student funds (학자금) are loans, but for what pays a loan's interest or the loan itself. */
    private Scholarship.Kind kind(String title) {
        var product = row.text(KosafColumn.PRODUCT).map(text -> text.replace(" ", ""));
        if (product.isPresent() && product.get().equals(STUDENT_FUNDS)) {
            if (title.contains("이자")) {
                return Scholarship.Kind.GRANT;
            }
            return title.contains("상환지원") ? Scholarship.Kind.LOAN_FORGIVENESS : Scholarship.Kind.LOAN;
        }
        product.filter(text -> !text.equals(SCHOLARSHIP))
                .ifPresent(text -> remarks.warning(
                        KosafColumn.PRODUCT.header(),
                        "unknown word \"" + Wording.shown(text) + "\"; taken as " + SCHOLARSHIP));
        return Scholarship.Kind.SCHOLARSHIP;
    }

    private Optional<String> description() {
        var parts = Stream.of(KosafColumn.AID, KosafColumn.PLACES, KosafColumn.METHOD)
                .flatMap(column -> row.text(column).map(text -> column.header() + ": " + text).stream())
                .collect(Collectors.joining("; "));
        return Optional.of(parts).filter(text -> !text.isEmpty()).map(text -> fit(KosafColumn.METHOD, text));
    }

    private String fit(KosafColumn column, String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        remarks.warning(column.header(), "has more than " + LONGEST_TEXT + " characters; cut");
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 2)) ? LONGEST_TEXT - 2 : LONGEST_TEXT - 1;
        return text.substring(0, end) + "…";
    }

    private Optional<URI> homePage() {
        return row.text(KosafColumn.HOME_PAGE).flatMap(text -> {
            boolean bare = text.length() <= Addresses.LONGEST
                    && WITHOUT_SCHEME.matcher(text).matches();
            var address = webAddress(bare ? "http://" + text : text);
            if (address.isEmpty()) {
                remarks.warning(
                        KosafColumn.HOME_PAGE.header(),
                        "\"" + Wording.shown(text) + "\" is not a web address; the data set's page stands for it");
            }
            return address;
        });
    }

    /** The address that a text means; a host in Hangul counts in the form that the network knows. */
    private static Optional<URI> webAddress(String text) {
        var parts = ADDRESS.matcher(text);
        if (!parts.matches() || text.length() > Addresses.LONGEST) {
            return Optional.empty();
        }
        try {
            return Addresses.read(parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Rule rule() {
        var read = KosafRequirements.read(row, table.missingDemands());
        var notes = new ArrayList<>(read.notes());
        row.text(KosafColumn.DOCUMENTS)
                .ifPresent(text -> notes.addAll(KosafSentences.quotes(KosafColumn.DOCUMENTS.header(), text)));
        var source = new Rule.Source(DATA_SET.toString(), Optional.of(edition));
        return Rule.requiring(read.require()).withSource(source).withNotes(notes);
    }
}
