package io.poamledger.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/ledger-format.md gives the texts that a file is to be held against. */
class TheDocumentedLayoutIsRightTest {

    @Test
    void text_by_text() throws IOException {
        var documented = Pattern.compile("```sql\n(.*?)\n```", Pattern.DOTALL).matcher(page());
        assertThat(documented.find()).isTrue();
        assertThat(documented.group(1)).isEqualTo(String.join(";\n\n", SqliteLayout.CURRENT.statements()) + ";");
        assertThat(documented.find()).isTrue();
        assertThat(SqliteLayout.OLDER.statements()).contains(documented.group(1).replaceFirst(";$", ""));
    }

    private static String page() throws IOException {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/ledger-format.md"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no docs folder above the module");
        }
        return Files.readString(folder.resolve("docs/ledger-format.md"));
    }
}
