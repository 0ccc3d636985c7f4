package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks for the version of a library finds it in the README, without a build. */
class TheReadmeNamesTheVersionsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern OF_OUR_OWN = Pattern.compile("<[a-z.-]+\\.version>([\\d.]+)<");
    private static final Pattern OF_A_LIBRARY = Pattern.compile("<dependency>.*<version>([\\d.]+)</version>");

    @ParameterizedTest
    @ValueSource(
            classes = {
                org.junit.jupiter.api.Test.class,
                org.springframework.core.SpringVersion.class,
                org.springframework.security.core.SpringSecurityCoreVersion.class,
                tools.jackson.databind.json.JsonMapper.class,
                io.micrometer.core.instrument.MeterRegistry.class
            })
    void as_they_are_on_the_class_path(Class<?> ofTheLibrary) throws IOException {
        var version = Objects.requireNonNull(ofTheLibrary.getPackage().getImplementationVersion());
        assertThat(readme()).as(ofTheLibrary.getName()).contains(" " + version);
    }

    @Test
    void as_the_build_asks_for_them() throws IOException {
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        assertThat(Stream.of(OF_OUR_OWN, OF_A_LIBRARY)
                        .flatMap(pattern -> pattern.matcher(pom).results())
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(15)
                .allSatisfy(version -> assertThat(readme()).contains(version));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
