package dev.scholarship.domain.recommendation;

/** See {@link Reasons#english}. */
enum EnglishReasons implements Reasons {
    INSTANCE;

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String reason(Contribution contribution) {
        return switch (contribution) {
            case Contribution.Certainty certainty -> certainty(certainty);
            case Contribution.Worth worth -> worth(worth);
            case Contribution.Time time -> time(time);
            case Contribution.Effort(var documents) ->
                documents == 0
                        ? "The listing names nothing to send."
                        : "There " + are(documents, "document") + " to send.";
            case Contribution.Wishes(var met, var all) ->
                all == 0
                        ? "The provider wishes for nothing that answers could show."
                        : "You meet " + met + " of " + all + " points of what the provider wishes for.";
            case Contribution.Freshness(var days) ->
                days == 0
                        ? "Somebody compared this with the source today."
                        : "Somebody compared this with the source " + counted(days, "day") + " ago.";
        };
    }

    private static String certainty(Contribution.Certainty certainty) {
        if (certainty.missing() + certainty.unsettled() == 0) {
            return "You meet every requirement.";
        }
        if (certainty.missing() == 0) {
            return "Nothing rules you out; there " + are(certainty.unsettled(), "requirement")
                    + " that only the provider can settle.";
        }
        return "Nothing rules you out; it still depends on " + counted(certainty.missing(), "answer") + " of yours"
                + (certainty.unsettled() == 0
                        ? "."
                        : " and on " + counted(certainty.unsettled(), "requirement")
                                + " that only the provider can settle.");
    }

    private static String worth(Contribution.Worth worth) {
        return worth.most()
                .map(most -> "Worth up to " + most + ", more than " + worth.smaller() + " of the "
                        + counted(worth.all(), "award") + " in "
                        + most.currency().getCurrencyCode() + ".")
                .orElse("The listing does not say in money what it is worth.");
    }

    private static String time(Contribution.Time time) {
        return switch (time.state()) {
            case OPEN ->
                time.days().isEmpty()
                        ? "You can apply now."
                        : "You can apply for another " + counted(time.days().getAsLong(), "whole day") + ".";
            case ROLLING -> "You can apply at any time.";
            case UPCOMING -> "You cannot apply yet.";
            case UNKNOWN -> "The listing does not say until when you can apply.";
            case CLOSED -> "It is too late to apply.";
        };
    }

    private static String are(long number, String what) {
        return (number == 1 ? "is " : "are ") + counted(number, what);
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
