package dev.scholarship.files.kosaf;

import dev.scholarship.files.entry.Wording;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the Korea Student Aid Foundation's table, with other names under which they are known. */
enum KosafColumn {
    NUMBER(Use.IGNORED, "번호", "순번", "연번"),
    PROVIDER(Use.ESSENTIAL, "운영기관명", "운영기관", "기관명"),
    TITLE(Use.ESSENTIAL, "상품명", "장학금명", "학자금명"),
    PROVIDER_KIND(Use.INFORMATION, "운영기관구분", "기관구분"),
    PRODUCT(Use.INFORMATION, "상품구분"),
    AID(Use.INFORMATION, "학자금유형구분", "학자금유형"),
    INSTITUTION(Use.DEMAND, "대학구분", "학교구분"),
    STANDING(Use.DEMAND, "학년구분", "학년"),
    FIELD(Use.DEMAND, "학과구분", "계열구분", "학과"),
    GRADES(Use.DEMAND, "성적기준"),
    INCOME(Use.DEMAND, "소득기준"),
    AWARD(Use.INFORMATION, "지원내역", "지원내용"),
    QUALIFICATION(Use.DEMAND, "특정자격"),
    RESIDENCE(Use.DEMAND, "지역거주여부", "지역거주", "거주지역"),
    METHOD(Use.INFORMATION, "선발방법"),
    PLACES(Use.INFORMATION, "선발인원"),
    EXCLUSIONS(Use.DEMAND, "자격제한"),
    RECOMMENDATION(Use.DEMAND, "추천필요여부", "추천필요", "추천여부"),
    DOCUMENTS(Use.INFORMATION, "제출서류"),
    HOME_PAGE(Use.INFORMATION, "홈페이지주소", "홈페이지"),
    OPENS(Use.INFORMATION, "모집시작일", "신청시작일", "접수시작일"),
    CLOSES(Use.INFORMATION, "모집종료일", "신청종료일", "접수종료일", "모집마감일");

    /** What a column is for. */
    enum Use {
        /** Without it there is no scholarship. */
        ESSENTIAL,
        /** It restricts who may apply. */
        DEMAND,
        INFORMATION,
        /** It is known, and nothing is read of it. */
        IGNORED
    }

    private static final String DETAILS = "상세내용";

    private final Use use;
    private final List<String> names;

    KosafColumn(Use use, String... names) {
        this.use = use;
        this.names = List.of(names);
    }

    Use use() {
        return use;
    }

    /** What the column is called in sentences and messages, whatever a file calls it. */
    String header() {
        return names.get(0);
    }

    /** The column that a file means by this header; spaces and the ending 상세내용 (details) make no difference. */
    static Optional<KosafColumn> of(String header) {
        var name = plain(header);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }

    /** The header without what makes no difference. */
    static String plain(String header) {
        var name = Normalizer.normalize(Wording.oneLine(header), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}_]+", "");
        return name.endsWith(DETAILS) ? name.substring(0, name.length() - DETAILS.length()) : name;
    }
}
