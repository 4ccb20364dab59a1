package dev.scholarship.files.kosaf;

import dev.scholarship.domain.catalog.ScholarshipId;
import dev.scholarship.files.entry.Remarks;
import dev.scholarship.files.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * Ids for the rows of one file: a digest of provider and title, which stay when next month's edition numbers its rows
 * anew. Not safe for many threads.
 */
final class KosafIds {

    private static final int BYTES = 6;

    private final Map<String, Integer> seen = new HashMap<>();

    /** The row's id; a second row with the same provider and title has 2 behind it. */
    ScholarshipId of(String provider, String title, Remarks remarks) {
        var digest = Sha256.digest();
        digest.update(plain(provider));
        digest.update((byte) '\n');
        digest.update(plain(title));
        var id = "kosaf-" + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        int count = seen.merge(id, 1, Integer::sum);
        if (count > 1) {
            remarks.warning("", "has provider and title of an earlier row; its id counts them and may change");
        }
        return new ScholarshipId(count == 1 ? id : id + "-" + count);
    }

    private static byte[] plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
