package dev.scholarship.files;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import dev.scholarship.domain.eligibility.Attributes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Some files in the Open Scholarships format. They are looked for anew each time. */
record OpenScholarshipsSource(String name, Supplier<List<Input>> inputs, Attributes attributes)
        implements CatalogSource {

    /**
     * What the same file means. It is part of the edition, so that files are imported again after the importer has learnt
     * to read more of them; raise it whenever entries or rules change. The translations are part of it by themselves.
     */
    private static final String MEANING = "open-scholarships 2";

    @Override
    public String edition() {
        var all = inputs.get();
        var digest = sha256();
        digest.update(MEANING.getBytes(StandardCharsets.UTF_8));
        Translations.bundled().texts().forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        for (var input : all) {
            var named = input.name().getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(named.length).array());
            digest.update(named);
            digest.update(contentDigest(input, all.size() == 1));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public Stream<Row> rows() {
        var all = inputs.get();
        var rows = new Rows(all, attributes);
        if (all.size() == 1) {
            try {
                rows.openFirst();
            } catch (UnreadableException e) {
                throw failure(all.get(0), e);
            }
        }
        return StreamSupport.stream(rows, false).onClose(rows::close);
    }

    /** Of one file among many, one that cannot be read is a rejected row; here it counts as empty. */
    private static byte[] contentDigest(Input input, boolean alone) {
        var digest = sha256();
        try (var bytes = input.open();
                var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            bytes.transferTo(sink);
        } catch (IOException e) {
            if (alone) {
                throw failure(input, UnreadableException.from(e));
            }
            digest.reset();
        }
        return digest.digest();
    }

    private static CatalogSourceException failure(Input input, UnreadableException e) {
        return new CatalogSourceException("\"" + input.name() + "\" cannot be imported: " + e.getMessage(), e);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
