package io.poamledger.access.signin.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/items", "/items/acme/7?asOf=2026-01-01&after=12#dates", "/a//b"})
    void keeps_a_path_of_our_own(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "items",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/items\r\nSet-Cookie: a=b",
                "https://evil.example",
                "javascript:alert(1)",
                " /items",
                "/items \\x",
                "/ünicode"
            })
    void replaces_everything_else_by_the_first_page(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
