package io.poamledger.command.upload;

import io.poamledger.access.bodies.FileDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files may be sent, and how large they may be. */
@Configuration(proxyBeanMethods = false)
class UploadSetup {

    @Bean
    FileDoor evidenceDoor(UploadSettings settings) {
        return FileDoor.forFiles("/api/evidence", settings.evidence().toBytes());
    }

    @Bean
    FileDoor importDoor(UploadSettings settings) {
        return FileDoor.forFiles("/api/imports", settings.importFile().toBytes());
    }

    /** Of a series the files together are at most so large. */
    @Bean
    FileDoor seriesDoor(UploadSettings settings) {
        return FileDoor.forFiles(
                "/api/imports/series", 2 * settings.importFile().toBytes());
    }
}
