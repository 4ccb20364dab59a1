package dev.scholarship.application.catalog;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Remarks in the order in which they were made, of which a report after each batch takes no copy. */
final class Remarks {

    private ImportReport.Remark[] all = new ImportReport.Remark[16];
    private int size;

    void add(String place, String text) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = new ImportReport.Remark(place, text);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** A list that never changes: what is added later stands behind its end. */
    List<ImportReport.Remark> soFar() {
        return new SoFar(all, size);
    }

    /** The list itself if it is known never to change, else a copy. */
    static List<ImportReport.Remark> copyOf(List<ImportReport.Remark> remarks) {
        return remarks instanceof SoFar ? remarks : List.copyOf(remarks);
    }

    private static final class SoFar extends AbstractList<ImportReport.Remark> implements RandomAccess {

        private final ImportReport.Remark[] all;
        private final int size;

        SoFar(ImportReport.Remark[] all, int size) {
            this.all = all;
            this.size = size;
        }

        @Override
        public ImportReport.Remark get(int index) {
            return all[Objects.checkIndex(index, size)];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
