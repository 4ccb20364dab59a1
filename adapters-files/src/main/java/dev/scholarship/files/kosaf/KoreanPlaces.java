package dev.scholarship.files.kosaf;

import dev.scholarship.domain.eligibility.Code;
import dev.scholarship.domain.eligibility.Korea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds names of Korean places at the beginning of a text: whole names, provinces by their short names, and districts after
 * such a name.
 *
 * <p>A district's name without its kind ("횡성") is no name here, for a town in it usually bears it too, nor are names of
 * several places ("동구"). "광주" and "광주시" may be the metropolitan city or the city in Gyeonggi.
 */
final class KoreanPlaces {

    private static final String AMBIGUOUS = "광주시";
    private static final int LONGEST_NAME = 6;

    /** The names of provinces that are in use, with the whole one. */
    private static final Map<String, String> PROVINCES = provinces();

    private static final Pattern PROVINCE = Pattern.compile(PROVINCES.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|")));
    private static final Pattern DISTRICT = Pattern.compile("[가-힣]{1," + (LONGEST_NAME - 1) + "}[시군구]");

    private KoreanPlaces() {}

    /**
     * A place that a text begins with.
     *
     * @param name the last word of its whole name, such as "수원시"
     * @param length how many characters of the text name it
     */
    record Found(Code code, String name, int length) {}

    /** The longest name at a position of a text, empty where none stands. */
    static Optional<Found> at(String text, int position) {
        var district = district(text, position, position, "");
        if (district.isPresent()) {
            return district;
        }
        var province = PROVINCE.matcher(text).region(position, text.length());
        if (!province.lookingAt()) {
            return Optional.empty();
        }
        var name = Objects.requireNonNull(PROVINCES.get(province.group()));
        int next = province.end() < text.length() && text.charAt(province.end()) == ' '
                ? province.end() + 1
                : province.end();
        return district(text, position, next, name + " ")
                .or(() -> Korea.named(name).map(code -> new Found(code, name, province.end() - position)));
    }

    private static Optional<Found> district(String text, int start, int position, String province) {
        for (int length = LONGEST_NAME; length > 1; length--) {
            int end = position + length;
            if (end <= text.length()) {
                var name = text.substring(position, end);
                var code = DISTRICT.matcher(name).matches() && !(province.isEmpty() && name.equals(AMBIGUOUS))
                        ? Korea.named(province + name).filter(KoreanPlaces::isDistrict)
                        : Optional.<Code>empty();
                if (code.isPresent()) {
                    return code.map(found -> new Found(found, name, end - start));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDistrict(Code code) {
        return code.value().startsWith("kr-adm:");
    }

    private static Map<String, String> provinces() {
        var names = new LinkedHashMap<String, String>();
        spell(names, "서울특별시", "서울", "서울시");
        spell(names, "광주광역시");
        for (var city : List.of("부산", "대구", "인천", "대전", "울산")) {
            spell(names, city + "광역시", city, city + "시");
        }
        spell(names, "세종특별자치시", "세종", "세종시");
        spell(names, "경기도", "경기");
        spell(names, "강원특별자치도", "강원", "강원도");
        spell(names, "충청북도", "충북");
        spell(names, "충청남도", "충남");
        spell(names, "전라북도", "전북");
        spell(names, "전라남도", "전남");
        spell(names, "경상북도", "경북");
        spell(names, "경상남도", "경남");
        spell(names, "제주특별자치도", "제주", "제주도");
        return names;
    }

    private static void spell(Map<String, String> names, String whole, String... others) {
        names.put(whole, whole);
        for (var other : others) {
            names.put(other, whole);
        }
    }
}
