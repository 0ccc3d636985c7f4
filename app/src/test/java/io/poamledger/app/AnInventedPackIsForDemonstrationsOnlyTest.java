package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a demonstration is judged by in its last years, no other ledger knows; {@link AYearWorthShowingTest} looks at that one. */
class AnInventedPackIsForDemonstrationsOnlyTest {

    @Test
    void a_ledger_of_somebodys_own_has_the_pack_that_ships_and_no_other(@TempDir Path folder) {
        var data = new DataFolder(folder.resolve("own"));
        try (var _ = Server.start(ServerSettings.over(data))) {
            var program = LocalProgram.over(data.path()).showingEverything();
            var packs = program.get("/api/packs").accepted().body();
            assertThat(packs).hasSize(1);
            assertThat(packs.at("/0/pack/id").stringValue()).isEqualTo("cmmc-1");
            assertThat(packs.at("/0/inForce").asBoolean()).isTrue();
            assertThat(program.get("/api/packs/diff?to=invented-2030").status()).isEqualTo(400);
        }
    }
}
