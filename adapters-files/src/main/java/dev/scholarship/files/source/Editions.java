package dev.scholarship.files.source;

import dev.scholarship.application.catalog.CatalogSourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;

/** Digests that tell one edition of some files from another. */
final class Editions {

    private Editions() {}

    /**
     * A digest of the files' names and contents, and of what the same files mean to this program.
     *
     * @throws CatalogSourceException if the only file cannot be opened
     */
    static String digest(List<Input> files, List<String> meaning) {
        var digest = Sha256.digest();
        meaning.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        for (var file : files) {
            var named = file.name().getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(named.length).array());
            digest.update(named);
            digest.update(contentDigest(file, files.size() == 1));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of one file among many, one that cannot be read is a rejected row; here it counts as empty. */
    private static byte[] contentDigest(Input file, boolean alone) {
        var digest = Sha256.digest();
        try (var bytes = file.open();
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            bytes.transferTo(sink);
        } catch (IOException e) {
            if (alone) {
                throw file.failure(UnreadableException.from(e));
            }
            digest.reset();
        }
        return digest.digest();
    }
}
