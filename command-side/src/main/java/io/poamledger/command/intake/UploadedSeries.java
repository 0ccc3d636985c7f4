package io.poamledger.command.intake;

import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.series.Series;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.web.multipart.MultipartFile;

/** The versions of a register that come in together, oldest first; of which day each is, is said with it or by its name. */
record UploadedSeries(List<Version> versions) {

    private static final int MOST = 36;
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(20\\d{2})[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    /** A file and the day as of which it was written. */
    record Version(LocalDate day, MultipartFile file) {

        String name() {
            return String.valueOf(file.getOriginalFilename());
        }
    }

    /** Reads one file. */
    interface Reader {
        ReadFile read(InputStream bytes, String name) throws IOException;
    }

    /**
     * Puts them in order.
     *
     * @param days in the order of the files; none where the names say them
     * @throws Malformed a day is not said, or is one to come
     */
    static UploadedSeries of(List<MultipartFile> files, List<String> days, LocalDate today) {
        if (files.size() < 2 || files.size() > MOST) {
            throw new Malformed("file", "", "A series has 2 to " + MOST + " files, not " + files.size());
        }
        if (!days.isEmpty() && days.size() != files.size()) {
            throw new Malformed(
                    "day",
                    String.join(", ", days),
                    "'day' is said for each of " + files.size() + " files, or for none");
        }
        return new UploadedSeries(IntStream.range(0, files.size())
                .mapToObj(index -> new Version(
                        past(
                                days.isEmpty()
                                        ? named(String.valueOf(files.get(index).getOriginalFilename()))
                                        : said(days.get(index)),
                                today),
                        files.get(index)))
                .sorted(Comparator.comparing(Version::day))
                .toList());
    }

    private static LocalDate said(String day) {
        return Given.accepted("day", day, () -> {
            try {
                return LocalDate.parse(day.strip());
            } catch (DateTimeException _) {
                throw new IllegalArgumentException("A day is written like 2026-03-31, not '" + day + "'");
            }
        });
    }

    private static LocalDate named(String fileName) {
        var days = DAY.matcher(fileName).results().toList();
        if (days.size() != 1) {
            throw new Malformed(
                    "day",
                    fileName,
                    "The name '" + fileName + "' says " + (days.isEmpty() ? "no day" : "several days")
                            + " such as 2026-03-31: name the file by its day, or say 'day' for each file");
        }
        var day = days.getFirst();
        return said(day.group(1) + "-" + day.group(2) + "-" + day.group(3));
    }

    private static LocalDate past(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Malformed(
                    "day", day.toString(), "A version of " + day + " is from the future; today is " + today);
        }
        return day;
    }

    /** As one file: the newest, with what the others show. */
    ReadFile read(Reader reader) throws IOException {
        var series = new Series();
        for (var version : versions) {
            try (var bytes = version.file().getInputStream()) {
                var file = reader.read(bytes, version.name());
                Given.accepted("file", version.name(), () -> {
                    series.add(version.day(), file);
                    return series;
                });
            }
        }
        return series.folded();
    }
}
