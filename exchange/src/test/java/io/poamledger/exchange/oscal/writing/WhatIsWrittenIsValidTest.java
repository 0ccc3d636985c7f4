package io.poamledger.exchange.oscal.writing;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.secauto.metaschema.core.configuration.DefaultConfiguration;
import gov.nist.secauto.metaschema.core.model.validation.IValidationFinding;
import gov.nist.secauto.metaschema.core.model.validation.JsonSchemaContentValidator;
import gov.nist.secauto.metaschema.core.model.validation.XmlSchemaContentValidator;
import gov.nist.secauto.metaschema.databind.IBindingContext;
import gov.nist.secauto.metaschema.databind.io.Format;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import io.poamledger.exchange.RandomRegister;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.oscal.writing.PlannedItem.Acceptance;
import io.poamledger.exchange.oscal.writing.PlannedItem.Deviation;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import javax.xml.transform.stream.StreamSource;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** NIST's own library judges documents of ours: by its schema, and by what its model says beyond that. */
class WhatIsWrittenIsValidTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void with_any_parts_and_texts_and_every_treatment(APlanGoesOutAndComesBackTest.Form form) throws IOException {
        var items = RandomRegister.items(new Random(14), 60).stream()
                .map(APlanGoesOutAndComesBackTest::asTheLedgerHasIt)
                .map(item -> treated(item, item.row()))
                .toList();
        var file = Files.write(folder.resolve("plan"), APlanGoesOutAndComesBackTest.written(form, items));

        var findings = OscalBindingContext.newInstance()
                .validate(file.toUri(), Format.valueOf(form.name()), new Schemas(), new DefaultConfiguration<>())
                .getFindings();
        assertThat(findings)
                .extracting(
                        IValidationFinding::getSeverity, IValidationFinding::getPath, IValidationFinding::getMessage)
                .isEmpty();
    }

    /** Each in another way. */
    private static PlannedItem treated(FileItem item, int way) {
        return new PlannedItem(
                item,
                way % 7 == 0,
                Map.of("CMMC plan, why", "It is worth 5 points. 32 CFR 170.21(a)(2)", "Points", ""),
                way % 5 == 0
                        ? Optional.of(
                                new Acceptance("Too <dear>", "The *owner*", Optional.of(LocalDate.of(2027, 1, 1))))
                        : Optional.empty(),
                way % 3 == 0
                        ? List.of(
                                new Deviation("Risk adjustment", "Behind\ntwo doors", Optional.of(false)),
                                new Deviation("False positive", "None", Optional.empty()))
                        : List.of(),
                way % 2 == 0 ? List.of("A guard\nIn place since 2026-01-01") : List.of());
    }

    /** Those that are published with the library. */
    private static final class Schemas implements IBindingContext.ISchemaValidationProvider {

        @Override
        public JsonSchemaContentValidator getJsonSchema(JSONObject document, IBindingContext context)
                throws IOException {
            try (var schema = published("json/oscal-poam_schema.json").openStream()) {
                return new JsonSchemaContentValidator(new JSONObject(new JSONTokener(schema)));
            }
        }

        @Override
        public XmlSchemaContentValidator getXmlSchemas(URL document, IBindingContext context) throws IOException {
            return new XmlSchemaContentValidator(List.of(
                    new StreamSource(published("xml/oscal-poam_schema.xsd").toString())));
        }

        private static URL published(String name) {
            return Objects.requireNonNull(OscalBindingContext.class.getResource("/schema/" + name));
        }
    }
}
