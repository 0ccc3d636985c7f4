package io.poamledger.query.views.rows;

import io.poamledger.query.views.questions.Question;
import java.nio.file.Path;
import java.time.Duration;

/** A file of read models that follows no ledger: what is written is up to the test. */
public final class FileForTests implements AutoCloseable {

    private final ViewsFile file;
    private final Rows rows = new Rows();

    public FileForTests(Path folder) {
        file = new ViewsFile(folder.resolve("views.db"), true);
        var _ = rows.source().exchange(() -> file, Duration.ZERO);
    }

    public Rows rows() {
        return rows;
    }

    /** Makes the question's tables. */
    public void make(Question question) {
        question.tables().forEach(file::run);
        question.indexes().forEach(file::run);
    }

    /** Handles an event, or several, in one transaction. */
    public void handle(Runnable handling) {
        Batch.on(file).executeInTransaction(handling);
    }

    @Override
    public void close() {
        var _ = rows.source()
                .exchange(
                        () -> {
                            file.close();
                            return null;
                        },
                        Duration.ofSeconds(10));
    }
}
