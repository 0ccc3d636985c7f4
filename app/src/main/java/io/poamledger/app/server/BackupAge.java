package io.poamledger.app.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How old the newest backup is, as {@code poam.backup.age}, where {@code POAM_BACKUPS} names the folder in which backups are made. Where
 * there is none it is as old as the epoch, so that an alert for old backups also finds the missing ones.
 */
@Component
final class BackupAge implements MeterBinder {

    private final Optional<Path> backups;
    private final Clock clock;

    BackupAge(@Value("${poam.backups:}") String folder, Clock clock) {
        this.backups = Optional.of(folder).filter(named -> !named.isBlank()).map(Path::of);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        backups.ifPresent(folder -> TimeGauge.builder(
                        "poam.backup.age",
                        folder,
                        TimeUnit.SECONDS,
                        there -> age(there).toSeconds())
                .description("age of the newest backup")
                .register(meters));
    }

    private Duration age(Path folder) {
        return Duration.between(newest(folder).toInstant(), clock.instant());
    }

    /** @return the epoch where there is none, or none that can be seen */
    private static FileTime newest(Path folder) {
        try (var backups = Files.list(folder)) {
            return backups.filter(backup -> !backup.getFileName().toString().endsWith(DataFolder.INCOMPLETE))
                    .flatMap(BackupAge::made)
                    .max(FileTime::compareTo)
                    .orElse(FileTime.fromMillis(0));
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }

    private static Stream<FileTime> made(Path backup) {
        try {
            return Stream.of(Files.getLastModifiedTime(new DataFolder(backup).ledger()));
        } catch (IOException _) {
            return Stream.empty();
        }
    }
}
