package dev.scholarship.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nursing, STEM & art!     | nursing stem art
                    École Ångström naïve     | ecole angstrom naive
                    STRASSE straße           | strasse
                    İstanbul ısı Łódź        | istanbul isi lodz
                    smørrebrød æsir          | smorrebrod aesir
                    ΟΔΌΣ οδός                | οδοσ
                    Ёлка й                   | елка и
                    ＦＵＬＬ ﬁrst ①            | full first 1
                    soft­hyphen              | softhyphen
                    a​b                      | a b
                    women's                  | women womens
                    women’s                  | women womens
                    students' 'quoted'       | students quoted
                    O'Brien                  | o brien obrien
                    l’école                  | l ecole lecole
                    first-gen                | first gen firstgen
                    - -- a- -b               | a b
                    2026-27 3.5              | 2026 27 202627 3 5
                    हिन्दी                     | हिन्दी
                    が                       | が
                    """)
    void wordsAreFolded(String text, String expected) {
        assertThat(indexed(text)).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void koreanIsIndexedInPairs() {
        assertThat(indexed("장학재단")).containsExactlyInAnyOrder("장학", "학재", "재단", "단", "장학재단");
        assertThat(indexed("2026학년도")).containsExactlyInAnyOrder("2026", "학년", "년도", "도", "학년도");
        assertThat(indexed("スカラーシップ")).contains("ラー", "ーシ");
        assertThat(sought("재단")).containsExactly("재단");
        assertThat(sought("재")).containsExactly("재");
        assertThat(sought("장학재단")).containsExactly("장학", "학재", "재단");
    }

    @Test
    void charactersBeyondTheBasicPlaneAreWhole() {
        assertThat(indexed("𠮷野")).containsExactlyInAnyOrder("𠮷野", "野");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n", "\0", "'", "-", "🎓", "❤️", "\uD800", "\u0301", ":*&|!()\\"})
    void signsAreNoWords(String text) {
        assertThat(SearchWords.of(text)).isEmpty();
    }

    @Test
    void longWordsAreCut() {
        assertThat(sought("x".repeat(200))).containsExactly("x".repeat(64));
    }

    @Test
    void wordsKeepTheirOrder() {
        assertThat(sought("b a b")).containsExactly("b", "a", "b");
    }

    @Test
    void quotingCoversEverySign() {
        assertThat(TextSearch.quote("a'b\\c")).isEqualTo("'a''b\\\\c'");
    }

    private static Set<String> indexed(String text) {
        var all = new LinkedHashSet<String>();
        SearchWords.of(text).forEach(word -> all.addAll(word.indexed()));
        return all;
    }

    private static List<String> sought(String text) {
        return SearchWords.of(text).stream()
                .flatMap(word -> word.parts().stream())
                .flatMap(part -> part.sought().stream())
                .toList();
    }
}
