package dev.scholarship.domain.catalog;

import dev.scholarship.domain.text.BadTextException;
import java.util.Optional;

/** What one award is worth, as far as the listing says. */
public sealed interface Amount {

    /** The most that one person can get in money, empty where the listing does not say it in money. */
    default Optional<Money> greatest() {
        return switch (this) {
            case Fixed(var money) -> Optional.of(money);
            case Range(var least, var most) -> Optional.of(most);
            case UpTo(var most) -> Optional.of(most);
            case ShareOfCost share -> Optional.empty();
            case InKind kind -> Optional.empty();
            case Unstated unstated -> Optional.empty();
        };
    }

    /** Everybody who wins gets this. */
    record Fixed(Money money) implements Amount {}

    /** Between two amounts of one currency, both included; the first is the lower one. */
    record Range(Money least, Money most) implements Amount {
        public Range {
            if (!least.currency().equals(most.currency())) {
                throw new BadTextException("a range of amounts has one currency, not " + least + " and " + most);
            }
            if (least.minor() >= most.minor()) {
                throw new BadTextException("the lower amount " + least + " is not below the higher amount " + most);
            }
        }
    }

    /** At most this; the least is not stated. */
    record UpTo(Money most) implements Amount {}

    /**
     * A share of what something costs.
     *
     * @param percent 1 to 100
     * @param of what it is a share of, such as "tuition"
     */
    record ShareOfCost(int percent, String of) implements Amount {
        public ShareOfCost {
            if (percent < 1 || percent > 100) {
                throw new BadTextException("a share is 1 to 100 percent, not " + percent);
            }
            Texts.requireText("what the share is of", of);
        }
    }

    /** Not money: a laptop, a mentor, a place to live. */
    record InKind(String what) implements Amount {
        public InKind {
            Texts.requireText("what is given", what);
        }
    }

    /** The listing does not say. Not zero. */
    record Unstated() implements Amount {}
}
