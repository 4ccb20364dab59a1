package dev.scholarship.domain.eligibility;

import java.util.Locale;

/**
 * Places of residence: ISO 3166-1 alpha-2 countries, with their English names from the JDK's CLDR data, and below the
 * United States its states, district and territories and below the Republic of Korea its provinces in the form of ISO
 * 3166-2, with the {@link Korea Korean} cities, counties and districts below these.
 *
 * <p>The five inhabited US territories also have country codes; "PR" and "US-PR" are one place here, below "US".
 * Subdivisions of other countries are not known and therefore refused.
 */
final class Places {

    private static final String[][] US = {
        {"AL", "Alabama"},
        {"AK", "Alaska"},
        {"AZ", "Arizona"},
        {"AR", "Arkansas"},
        {"CA", "California"},
        {"CO", "Colorado"},
        {"CT", "Connecticut"},
        {"DE", "Delaware"},
        {"DC", "the District of Columbia"},
        {"FL", "Florida"},
        {"GA", "Georgia"},
        {"HI", "Hawaii"},
        {"ID", "Idaho"},
        {"IL", "Illinois"},
        {"IN", "Indiana"},
        {"IA", "Iowa"},
        {"KS", "Kansas"},
        {"KY", "Kentucky"},
        {"LA", "Louisiana"},
        {"ME", "Maine"},
        {"MD", "Maryland"},
        {"MA", "Massachusetts"},
        {"MI", "Michigan"},
        {"MN", "Minnesota"},
        {"MS", "Mississippi"},
        {"MO", "Missouri"},
        {"MT", "Montana"},
        {"NE", "Nebraska"},
        {"NV", "Nevada"},
        {"NH", "New Hampshire"},
        {"NJ", "New Jersey"},
        {"NM", "New Mexico"},
        {"NY", "New York"},
        {"NC", "North Carolina"},
        {"ND", "North Dakota"},
        {"OH", "Ohio"},
        {"OK", "Oklahoma"},
        {"OR", "Oregon"},
        {"PA", "Pennsylvania"},
        {"RI", "Rhode Island"},
        {"SC", "South Carolina"},
        {"SD", "South Dakota"},
        {"TN", "Tennessee"},
        {"TX", "Texas"},
        {"UT", "Utah"},
        {"VT", "Vermont"},
        {"VA", "Virginia"},
        {"WA", "Washington"},
        {"WV", "West Virginia"},
        {"WI", "Wisconsin"},
        {"WY", "Wyoming"},
    };

    private static final String[][] US_TERRITORIES = {
        {"AS", "American Samoa"},
        {"GU", "Guam"},
        {"MP", "the Northern Mariana Islands"},
        {"PR", "Puerto Rico"},
        {"VI", "the US Virgin Islands"},
    };

    static final Vocabulary VOCABULARY = build();

    private Places() {}

    private static Vocabulary build() {
        var places = Vocabulary.of("place")
                .edition("countries: ISO 3166-1 as the Java platform has it; United States: ISO 3166-2:US; Korea: "
                        + Korea.EDITION)
                .credit("names of countries: Unicode CLDR, Unicode License; codes of Korean districts: "
                        + Korea.CREDIT);
        for (var country : Locale.getISOCountries()) {
            if (!isTerritory(country)) {
                places.add(country, country.equals("US") ? "the United States" : englishName(country));
            }
        }
        Korea.addTo(places, "KR");
        for (var state : US) {
            places.addUnder("US", "US-" + state[0], state[1]);
        }
        for (var territory : US_TERRITORIES) {
            places.addUnder("US", "US-" + territory[0], territory[1]).alsoSpelt(territory[0], "US-" + territory[0]);
        }
        return places.build();
    }

    private static String englishName(String country) {
        return Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
    }

    private static boolean isTerritory(String country) {
        for (var territory : US_TERRITORIES) {
            if (territory[0].equals(country)) {
                return true;
            }
        }
        return false;
    }
}
