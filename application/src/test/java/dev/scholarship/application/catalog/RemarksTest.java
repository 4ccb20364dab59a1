package dev.scholarship.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemarksTest {

    @Test
    void whatThereWasSoFarNeverChanges() {
        var remarks = new Remarks();
        var soFar = new ArrayList<List<ImportReport.Remark>>();
        for (int i = 0; i < 100; i++) {
            soFar.add(remarks.soFar());
            remarks.add("row " + i, "empty");
        }

        for (int i = 0; i < 100; i++) {
            assertThat(soFar.get(i)).isEqualTo(rows(i));
        }
        var some = soFar.get(20);
        assertThatThrownBy(() -> some.get(20)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> some.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> some.set(0, some.get(1))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void onlyWhatMayChangeIsCopied() {
        var remarks = new Remarks();
        remarks.add("row 0", "empty");
        var soFar = remarks.soFar();
        var changeable = new ArrayList<>(rows(1));

        var copy = Remarks.copyOf(changeable);
        changeable.clear();

        assertThat(copy).isEqualTo(rows(1));
        assertThat(Remarks.copyOf(soFar)).isSameAs(soFar);
    }

    @Test
    void thereAreNoneUntilOneIsMade() {
        var remarks = new Remarks();
        assertThat(remarks.isEmpty()).isTrue();
        remarks.add("row 0", "empty");
        assertThat(remarks.isEmpty()).isFalse();
    }

    private static List<ImportReport.Remark> rows(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new ImportReport.Remark("row " + i, "empty"))
                .toList();
    }
}
