package io.poamledger.query.words;

import io.poamledger.events.Bounds;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How pages write days, wherever a template says {@code ${{day}}}: as they were written, with a word where one is outside the range. */
@Component
final class WrittenDays implements WebMvcConfigurer, Printer<LocalDate> {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addPrinter(this);
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return Bounds.words(day);
    }
}
