package dev.scholarship.bootstrap.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what looks like a password, a key or a token. */
final class Secrets {
    /** Of a random text in base 64 or hexadecimal; words and placeholders have less. */
    private static final double LEAST_BITS_PER_CHARACTER = 3.5;

    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(?:password|passwd|pwd|secret|token|api[_.-]?key|access[_.-]?key|credentials?)[\"']?\\s*[:=]\\s*"
                    + "[\"']?(?<value>[A-Za-z0-9+/=_!#%^&*.~-]{16,})(?![A-Za-z0-9(])");

    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("private key", "-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"),
            form("AWS access key", "\\b(?:AKIA|ASIA)[A-Z2-7]{16}\\b"),
            form("Anthropic or OpenAI key", "\\bsk-(?:ant-|proj-|svcacct-)[A-Za-z0-9_-]{20,}"),
            form("GitHub token", "\\bgh[pousr]_[A-Za-z0-9]{36,}|\\bgithub_pat_[A-Za-z0-9_]{22,}"),
            form("GitLab token", "\\bglpat-[A-Za-z0-9_-]{20,}"),
            form("Google key", "\\bAIza[A-Za-z0-9_-]{35}"),
            form("JSON Web Token", "\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
            form("npm token", "\\bnpm_[A-Za-z0-9]{36}\\b"),
            form("Slack token", "\\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
            form("Stripe key", "\\b[rs]k_live_[A-Za-z0-9]{16,}"));

    private Secrets() {}

    /** What a line seems to hold, such as "GitHub token"; never the text itself, which ends up in logs. */
    static List<String> in(String line) {
        var found = FORMS.entrySet().stream()
                .filter(form -> form.getValue().matcher(line).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        if (ASSIGNED.matcher(line).results().anyMatch(Secrets::isRandom)) {
            found.add("assigned secret");
        }
        return found.stream().sorted().toList();
    }

    private static boolean isRandom(MatchResult match) {
        var value = match.group("value");
        return value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter)
                && bitsPerCharacter(value) >= LEAST_BITS_PER_CHARACTER;
    }

    private static double bitsPerCharacter(String text) {
        var counts = text.chars().boxed().collect(Collectors.groupingBy(c -> c, Collectors.counting()));
        return counts.values().stream()
                .mapToDouble(count -> (double) count / text.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }

    private static Map.Entry<String, Pattern> form(String name, String regex) {
        return Map.entry(name, Pattern.compile(regex));
    }
}
