package dev.scholarship.bootstrap;

import dev.scholarship.domain.eligibility.RuleTextException;
import dev.scholarship.domain.eligibility.table.RuleTableException;
import dev.scholarship.domain.text.BadTextException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A text in UTF-8 that somebody named on the command line. */
final class TextFile {
    private static final String STANDARD_INPUT = "-";

    private TextFile() {}

    /**
     * What the text says; where it cannot be read, the reason is printed with the file's name.
     *
     * @param file {@code -} is the standard input
     */
    static <T> Optional<T> read(String file, Function<String, T> reader, PrintWriter err) {
        try {
            return Optional.of(reader.apply(text(file)));
        } catch (RuleTextException | RuleTableException e) {
            err.println(file + ":" + e.getMessage());
        } catch (BadTextException e) {
            err.println(file + ": " + e.getMessage());
        } catch (NoSuchFileException e) {
            err.println(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            err.println(file + ": is not UTF-8");
        } catch (IOException e) {
            err.println(file + ": reading it fails: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String text(String file) throws IOException {
        var bytes = file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
