package io.poamledger.app.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where ledger and evidence of an installation are.
 *
 * @param folder the data folder
 * @param mongodb the MongoDB that holds them instead; empty where they are in the folder
 */
public record Place(DataFolder folder, Optional<String> mongodb) {

    /** @param text a data folder, or {@code mongodb://…} */
    public static Place parse(String text) {
        return text.startsWith("mongodb:") || text.startsWith("mongodb+srv:")
                ? new Place(new DataFolder(Path.of(".")), Optional.of(text))
                : new Place(new DataFolder(Path.of(text)), Optional.empty());
    }

    /** Whether it is a folder in which nothing may be overwritten, rather than a database that refuses to be. */
    public boolean isFolder() {
        return mongodb.isEmpty();
    }

    /** Without the password that an address may hold. */
    @Override
    public String toString() {
        return mongodb.map(uri -> uri.replaceFirst("//[^@/]*@", "//…@"))
                .orElseGet(() -> folder.path().toString());
    }
}
