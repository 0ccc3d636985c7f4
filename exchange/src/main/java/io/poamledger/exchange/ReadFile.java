package io.poamledger.exchange;

import io.poamledger.exchange.item.FileItem;
import java.util.List;
import java.util.Optional;

/**
 * What a file says, with a report on every row. Every row was validated, also behind the first problem.
 *
 * @param sha256 of the file's bytes, 64 lower-case hex digits
 * @param rowsRead rows below the header with anything in them, or entries of {@code poam-items}
 * @param rowsSkipped those of them that are no items: template rows without a weakness, and void ones
 * @param columns of a table, each with what became of it; empty for documents without columns
 * @param items in the order of the file; an item with errors is here too, without the values that could not be read
 * @param problems in the order of the file
 * @param writtenHere present if and only if a ledger wrote it
 */
public record ReadFile(
        FileFormat format,
        String fileName,
        String sha256,
        int rowsRead,
        int rowsSkipped,
        List<FileColumn> columns,
        List<FileItem> items,
        List<FileProblem> problems,
        Optional<WrittenHere> writtenHere) {

    public ReadFile {
        columns = List.copyOf(columns);
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** One that no ledger wrote. */
    public ReadFile(
            FileFormat format,
            String fileName,
            String sha256,
            int rowsRead,
            int rowsSkipped,
            List<FileColumn> columns,
            List<FileItem> items,
            List<FileProblem> problems) {
        this(format, fileName, sha256, rowsRead, rowsSkipped, columns, items, problems, Optional.empty());
    }

    /** What has to be put right before the file can be imported without losing anything. */
    public List<FileProblem> errors() {
        return problems.stream().filter(FileProblem::isError).toList();
    }

    /** What is worth knowing and needs no repair. */
    public List<FileProblem> notices() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /** Whether every row could be read without an error. */
    public boolean isClean() {
        return errors().isEmpty();
    }
}
