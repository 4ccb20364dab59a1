package dev.scholarship.domain.eligibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provinces of the Republic of Korea (ISO 3166-2) and the cities, counties and districts below them under {@code
 * kr-adm:}, as the resource {@code korea.txt} lists them; it says where the codes are from.
 *
 * <p>A Korean name that only one place bears is another spelling of its code, and so is every name with those of the
 * places above it, such as "부산광역시 중구".
 */
public final class Korea {

    static final String EDITION = "2023-12-22";
    static final String CREDIT = "대한민국 행정안전부, 행정표준코드, https://www.code.go.kr";

    private static final String RESOURCE = "korea.txt";
    private static final String LEVEL = "  ";
    private static final String DISTRICT = "kr-adm:";

    /** What a number became in another year, with the number that is used here. */
    private static final Map<String, String> OTHER_YEARS = Map.of("51", "42", "52", "45");

    private static final List<Place> PLACES = read();
    private static final Map<String, Code> NAMES = names();

    private Korea() {}

    /** The place of a Korean name, alone where no other place bears it, or else after the names of those above it. */
    public static Optional<Code> named(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }

    private record Place(String code, Optional<Place> above, String english, String korean) {

        boolean isDistrict() {
            return code.startsWith(DISTRICT);
        }

        String fullName() {
            return above.map(place -> place.fullName() + " ").orElse("") + korean;
        }

        /** The name with that of the city above it, as it stands in an address. */
        String nameInProvince() {
            return above.filter(Place::isDistrict)
                            .map(city -> city.korean() + " ")
                            .orElse("")
                    + korean;
        }
    }

    /** Adds the places below {@code country}, which has been added before. */
    static void addTo(Vocabulary.Builder places, String country) {
        for (var place : PLACES) {
            places.addUnder(place.above().map(Place::code).orElse(country), place.code(), label(place));
        }
        NAMES.forEach((name, code) -> places.alsoSpelt(name, code.value()));
        PLACES.forEach(place -> codesOfOtherYears(place).forEach(other -> places.alsoSpelt(other, place.code())));
        places.alsoSpelt("kr-adm:36110", "KR-50");
        places.alsoSpelt("kr-adm:47720", "kr-adm:27720");
    }

    private static Map<String, Code> names() {
        var names = new LinkedHashMap<String, Code>();
        for (var place : PLACES) {
            names.put(place.fullName(), new Code(place.code()));
            if (isUnique(place)) {
                names.put(place.korean(), new Code(place.code()));
            }
        }
        return names;
    }

    private static boolean isUnique(Place place) {
        return PLACES.stream()
                        .filter(other -> other.korean().equals(place.korean()))
                        .count()
                == 1;
    }

    private static String label(Place place) {
        boolean unique = isUnique(place);
        var above = place.above().filter(over -> !unique || over.isDistrict());
        return place.english() + above.map(over -> ", " + over.english()).orElse("") + " ("
                + (unique ? place.nameInProvince() : place.fullName()) + ")";
    }

    private static List<String> codesOfOtherYears(Place place) {
        return OTHER_YEARS.entrySet().stream()
                .filter(year -> place.code().startsWith(DISTRICT + year.getValue()))
                .map(year -> DISTRICT + year.getKey() + place.code().substring((DISTRICT + year.getValue()).length()))
                .toList();
    }

    private static List<Place> read() {
        var all = new ArrayList<Place>();
        var line = new ArrayList<Place>();
        for (var text : lines()) {
            int level = level(text);
            var words = text.strip().split(" ");
            line.subList(level, line.size()).clear();
            var above = level == 0 ? Optional.<Place>empty() : Optional.of(line.get(level - 1));
            var place = new Place(level == 0 ? words[0] : DISTRICT + words[0], above, words[1], words[2]);
            line.add(place);
            all.add(place);
        }
        return all;
    }

    private static int level(String text) {
        int level = 0;
        while (text.startsWith(LEVEL, level * LEVEL.length())) {
            level++;
        }
        return level;
    }

    private static List<String> lines() {
        try (var bytes = Korea.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("the domain lacks its resource " + RESOURCE);
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(text -> !text.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
