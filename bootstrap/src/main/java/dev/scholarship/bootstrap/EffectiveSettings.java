package dev.scholarship.bootstrap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The settings in force, and where each of them comes from. */
record EffectiveSettings(Settings settings, List<Value> values) {
    enum Source {
        DEFAULT,
        FILE,
        ENVIRONMENT
    }

    record Value(Setting setting, String text, Source source) {
        /** What may be shown: of a secret only whether there is one. */
        String shown() {
            if (setting == Setting.DATABASE_URL) {
                return DatabaseAddress.withoutSecrets(text);
            }
            return setting.secret() && !text.isEmpty() ? "***" : text;
        }
    }

    EffectiveSettings {
        values = List.copyOf(values);
    }

    /**
     * Equal in two processes if and only if they run with the same settings; of a secret it only says whether it is
     * set, so nobody can try out passwords against it.
     */
    String digest() {
        var text = values.stream()
                .map(value -> value.setting().key() + "=" + value.shown() + "\n")
                .collect(Collectors.joining());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
