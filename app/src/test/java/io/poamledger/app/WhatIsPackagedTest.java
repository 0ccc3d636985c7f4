package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a library of its own writes is written by what is packaged, not only by what tests have on their class path. */
class WhatIsPackagedTest {

    @Test
    void every_format_is_written_by_the_packaged_product(@TempDir Path folder) {
        try (var _ = PoamProcess.serving(folder)) {
            var program = LocalProgram.over(folder);
            program.registersTheSystem("acme", "ACME");
            var position = program.opens("acme", "TLS 1.0 still enabled").position();
            for (var file : new String[] {
                "/register.pdf",
                "/register.xlsx",
                "/register.xlsx?layout=emass",
                "/register.csv",
                "/register.oscal.json?system=acme",
                "/register.oscal.xml?system=acme",
                "/systems/acme/sprs.xlsx",
                "/template.xlsx",
                "/items/ACME-0001.pdf",
                "/reports/management-attention.pdf"
            }) {
                assertThat(program.bytes(file + (file.contains("?") ? "&" : "?") + "after=" + position))
                        .as(file)
                        .isNotEmpty();
            }
        }
    }
}
