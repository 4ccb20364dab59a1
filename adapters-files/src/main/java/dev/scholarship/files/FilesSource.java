package dev.scholarship.files;

import dev.scholarship.application.catalog.CatalogSource;
import dev.scholarship.application.catalog.CatalogSourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Some files of one format. They are looked for anew each time.
 *
 * @param meaning what the same file means. It is part of the edition, so that files are imported again after the importer
 *     has learnt to read more of them
 * @param readers makes the reader of one pass
 */
record FilesSource(
        String name, Supplier<List<Input>> inputs, Supplier<List<String>> meaning, Supplier<RowReader> readers)
        implements CatalogSource {

    @Override
    public String edition() {
        var all = inputs.get();
        var digest = sha256();
        meaning.get().forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
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
        var rows = new Rows(all, readers.get());
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

    /** The name of a source of these files, the same for the same paths. */
    static String name(String format, List<Path> paths) {
        return paths.stream()
                .map(path -> path.normalize().toString().replace('\\', '/'))
                .collect(Collectors.joining(", ", format + ": ", ""));
    }

    /** @throws CatalogSourceException if no path is given */
    static List<Path> required(List<Path> paths) {
        if (paths.isEmpty()) {
            throw new CatalogSourceException("no file or folder to import was named");
        }
        return List.copyOf(paths);
    }

    static CatalogSourceException failure(Input input, UnreadableException e) {
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
