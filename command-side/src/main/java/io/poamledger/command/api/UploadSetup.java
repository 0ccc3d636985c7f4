package io.poamledger.command.api;

import io.poamledger.access.bodies.FileDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files may be sent, and how large they may be. */
@Configuration(proxyBeanMethods = false)
class UploadSetup {

    private static final long ROOM_FOR_OTHER_FIELDS = 1 << 20;

    @Bean
    FileDoor evidenceDoor(UploadSettings settings) {
        return new FileDoor("/api/evidence", settings.evidence().toBytes() + ROOM_FOR_OTHER_FIELDS);
    }

    @Bean
    FileDoor importDoor(UploadSettings settings) {
        return new FileDoor("/api/imports", settings.importFile().toBytes() + ROOM_FOR_OTHER_FIELDS);
    }
}
