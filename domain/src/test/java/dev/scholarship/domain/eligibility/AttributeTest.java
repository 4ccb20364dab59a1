package dev.scholarship.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeTest {

    private static final Asked ASKED = Asked.OF_ALL;

    @Test
    void attributesAreEqualIfEverythingIs() {
        var kind = new YesNoKind();
        var one = attribute("job", kind, "a job", "Do you work?", false, Changeable.NO, ASKED);
        var others = List.of(
                attribute("work", kind, "a job", "Do you work?", false, Changeable.NO, ASKED),
                attribute("job", new YesNoKind(), "a job", "Do you work?", false, Changeable.NO, ASKED),
                attribute("job", kind, "work", "Do you work?", false, Changeable.NO, ASKED),
                attribute("job", kind, "a job", "Have you a job?", false, Changeable.NO, ASKED),
                attribute("job", kind, "a job", "Do you work?", true, Changeable.NO, ASKED),
                attribute("job", kind, "a job", "Do you work?", false, Changeable.UPWARDS, ASKED),
                attribute("job", kind, "a job", "Do you work?", false, Changeable.NO, Asked.OF_APPLICANT));

        var equal = attribute("job", kind, "a job", "Do you work?", false, Changeable.NO, ASKED);
        assertThat(one).isEqualTo(equal).hasSameHashCodeAs(equal);
        assertThat(others).doesNotContain(one).doesNotHaveDuplicates();
        assertThat(Attribute.class.getRecordComponents()).hasSize(others.size());
    }

    private static Attribute<Boolean> attribute(
            String id,
            YesNoKind kind,
            String label,
            String question,
            boolean sensitive,
            Changeable changeable,
            Asked asked) {
        return new Attribute<>(id, kind, label, question, sensitive, changeable, asked);
    }
}
