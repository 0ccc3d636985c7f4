package io.poamledger.query.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days as iCalendar (RFC 5545). The same entries give the same text. */
record Calendar(String name, List<Entry> entries) {

    private static final int OCTETS_OF_A_LINE = 75;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * Something that is due.
     *
     * @param uid the same for as long as it is promised
     * @param sequence larger whenever something changed
     * @param changed when that was
     */
    record Entry(String uid, long sequence, Instant changed, LocalDate day, String summary, String description) {}

    String text() {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//POA&M Ledger//Due dates//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        entries.forEach(entry -> add(text, entry));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void add(StringBuilder text, Entry entry) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escaped(entry.uid()));
        line(text, "DTSTAMP:" + INSTANT.format(entry.changed()));
        line(text, "LAST-MODIFIED:" + INSTANT.format(entry.changed()));
        line(text, "SEQUENCE:" + entry.sequence());
        line(text, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(entry.day()));
        line(text, "SUMMARY:" + escaped(entry.summary()));
        line(text, "DESCRIPTION:" + escaped(entry.description()));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folded before a character that would make it longer than 75 octets. */
    private static void line(StringBuilder text, String line) {
        var octets = 0;
        for (var at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            var character = Character.toString(line.codePointAt(at));
            var more = character.getBytes(UTF_8).length;
            if (octets + more > OCTETS_OF_A_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
    }
}
