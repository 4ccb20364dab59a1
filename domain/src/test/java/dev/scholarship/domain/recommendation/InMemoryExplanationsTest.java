package dev.scholarship.domain.recommendation;

class InMemoryExplanationsTest extends ExplanationsContract {

    @Override
    protected Explanations keeping(int most) {
        return new InMemoryExplanations(most);
    }
}
