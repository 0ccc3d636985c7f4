package io.poamledger.command.api;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** How forms with files are received: on disk, never whole in memory, and looked at by the controller that wants them. */
@Configuration(proxyBeanMethods = false)
class UploadSetup {

    private static final long ROOM_FOR_OTHER_FIELDS = 1 << 20;

    @Bean
    MultipartConfigElement multipartConfigElement(UploadSettings settings) {
        var largest =
                Math.max(settings.evidence().toBytes(), settings.importFile().toBytes());
        return new MultipartConfigElement("", largest, largest + ROOM_FOR_OTHER_FIELDS, 0);
    }

    /** Lazily, so that a form that broke off is answered as every other refusal is. */
    @Bean
    MultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }
}
