package dev.scholarship.http.catalog;

import dev.scholarship.domain.catalog.Amount;
import dev.scholarship.domain.catalog.Money;
import java.util.Optional;

/** An amount in JSON; {@code kind} says which of the other members are there. */
record AmountJson(
        String kind,
        Optional<MoneyJson> least,
        Optional<MoneyJson> most,
        Optional<Integer> percent,
        Optional<String> of,
        String text,
        Optional<String> note) {

    static AmountJson from(Amount amount, Optional<String> note) {
        return switch (amount) {
            case Amount.Fixed(var money) -> money("fixed", Optional.of(money), money, money.toString(), note);
            case Amount.Range(var least, var most) ->
                money("range", Optional.of(least), most, least + " to " + most, note);
            case Amount.UpTo(var most) -> money("up_to", Optional.empty(), most, "up to " + most, note);
            case Amount.ShareOfCost(var percent, var of) ->
                new AmountJson(
                        "share_of_cost",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(percent),
                        Optional.of(of),
                        percent + " % of " + of,
                        note);
            case Amount.InKind(var what) -> words("in_kind", what, note);
            case Amount.Unstated unstated -> words("unstated", "not stated", note);
        };
    }

    private static AmountJson money(
            String kind, Optional<Money> least, Money most, String text, Optional<String> note) {
        return new AmountJson(
                kind,
                least.map(MoneyJson::from),
                Optional.of(MoneyJson.from(most)),
                Optional.empty(),
                Optional.empty(),
                text,
                note);
    }

    private static AmountJson words(String kind, String text, Optional<String> note) {
        return new AmountJson(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text, note);
    }
}
