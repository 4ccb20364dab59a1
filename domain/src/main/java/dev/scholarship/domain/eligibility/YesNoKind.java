package dev.scholarship.domain.eligibility;

import dev.scholarship.domain.text.BadTextException;
import java.time.LocalDate;
import java.util.Optional;

/** Values are yes and no. In rule text the name alone demands yes, and "not" before it demands that it is not so. */
public final class YesNoKind extends Kind<Boolean> {

    private static final Condition<Boolean> YES = new Condition.Yes();

    @Override
    public String name() {
        return "yes_no";
    }

    @Override
    public String example() {
        return "yes";
    }

    @Override
    public Boolean parse(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new BadTextException("\"" + text + "\" is neither yes nor no");
        };
    }

    @Override
    public String print(Boolean value) {
        return value ? "yes" : "no";
    }

    @Override
    boolean admits(Condition<Boolean> condition) {
        return condition instanceof Condition.Yes;
    }

    @Override
    boolean admits(Boolean value) {
        return true;
    }

    @Override
    Optional<Condition<Boolean>> parsePartial(String text, LocalDate asOf) {
        return Optional.empty();
    }

    @Override
    String printPartial(Condition<Boolean> within) {
        return "yes";
    }

    @Override
    Demand<Boolean> parseDemand(Words words) {
        return new Demand<>(YES, false);
    }

    @Override
    Optional<String> printDemand(Demand<Boolean> demand) {
        return Optional.of("");
    }
}
