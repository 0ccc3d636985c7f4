package io.poamledger.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.catalogue.Catalogue;
import java.io.ByteArrayInputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** A refusal is about the file, in words of whoever sent it. */
class WhatARefusalSaysTest {

    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><plan xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"/>";

    @Test
    void nothing_of_the_parser_where_a_document_was_cut_off() {
        refused("{\"plan-of-action-and-milestones\": {\"uuid\"".getBytes(UTF_8))
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("Source");
        refused("{\"plan-of-action-and-milestones\": {\"uuid\": ".getBytes(UTF_8))
                .hasMessageNotContaining("Source");
    }

    @Test
    void that_a_document_in_utf_16_is_one() {
        refused(XML.getBytes(UTF_16)).hasMessageContaining("OSCAL").hasMessageNotContaining("header row");
        refused(XML.getBytes(UTF_16LE)).hasMessageContaining("OSCAL").hasMessageNotContaining("header row");
    }

    @Test
    void of_no_form_that_the_file_may_not_have() {
        refused("[".repeat(2_000).getBytes(UTF_8))
                .hasMessageContaining("larger")
                .hasMessageNotContaining("JSON");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] file) {
        return assertThatThrownBy(() -> PoamFiles.read(new ByteArrayInputStream(file), "plan", Catalogue.inForce()));
    }
}
