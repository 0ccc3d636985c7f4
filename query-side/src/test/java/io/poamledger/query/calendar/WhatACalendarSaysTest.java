package io.poamledger.query.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatACalendarSaysTest {

    @Test
    void a_day_is_an_entry_of_its_own() {
        assertThat(calendar("ACME-0007: Keys").text())
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//POA&M Ledger//Due dates//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Due dates of Ana",
                        "BEGIN:VEVENT",
                        "UID:acme-7@poam-ledger",
                        "DTSTAMP:20261127T093100Z",
                        "LAST-MODIFIED:20261127T093100Z",
                        "SEQUENCE:3",
                        "DTSTART;VALUE=DATE:20270131",
                        "SUMMARY:ACME-0007: Keys",
                        "DESCRIPTION:One factor",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void what_has_a_meaning_there_is_escaped() {
        assertThat(calendar("a;b,c\\d\nBEGIN:VALARM\r\ne\u0007").text())
                .contains("SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VALARM\\ne \r\n");
    }

    @Test
    void a_long_line_is_folded_before_75_octets_and_within_no_character() {
        var words = "Schlüssel 🔐 für alle, ".repeat(20);
        var text = calendar(words).text();

        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + words.replace(",", "\\,") + "\r\n");
    }

    private static Calendar calendar(String summary) {
        return new Calendar(
                "Due dates of Ana",
                List.of(new Calendar.Entry(
                        "acme-7@poam-ledger",
                        3,
                        Instant.parse("2026-11-27T09:31:00.5Z"),
                        LocalDate.of(2027, 1, 31),
                        summary,
                        "One factor")));
    }
}
