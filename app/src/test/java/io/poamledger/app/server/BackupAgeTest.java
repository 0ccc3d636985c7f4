package io.poamledger.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class BackupAgeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @TempDir
    Path backups;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void is_that_of_the_newest_backup() throws Exception {
        backup("2026-11-22", Duration.ofDays(3));
        backup("2026-11-24", Duration.ofHours(20));
        Files.createDirectory(backups.resolve("no backup"));
        backup("2026-11-25.incomplete", Duration.ofHours(1));

        assertThat(age(backups.toString())).isEqualTo(Duration.ofHours(20));
    }

    @Test
    void is_decades_where_there_is_no_backup_and_no_folder() {
        assertThat(age(backups.toString())).isEqualTo(Duration.between(Instant.EPOCH, NOW));
        assertThat(age("/nowhere")).isEqualTo(Duration.between(Instant.EPOCH, NOW));
    }

    @Test
    void is_not_told_where_nobody_said_in_which_folder_backups_are() {
        bind("");

        assertThat(meters.getMeters()).isEmpty();
    }

    private Duration age(String folder) {
        bind(folder);
        var told = meters.get("poam.backup.age").timeGauge();
        var age = Duration.ofSeconds((long) told.value(TimeUnit.SECONDS));
        meters.remove(told);
        return age;
    }

    private void bind(String folder) {
        new BackupAge(folder, Clock.fixed(NOW, ZoneOffset.UTC)).bindTo(meters);
    }

    private void backup(String name, Duration age) throws IOException {
        var ledger =
                Files.createFile(Files.createDirectory(backups.resolve(name)).resolve("ledger.db"));
        Files.setLastModifiedTime(ledger, FileTime.from(NOW.minus(age)));
    }
}
