package io.poamledger.query.forecast;

import io.poamledger.events.Bounds;
import io.poamledger.query.drawing.Scale;
import io.poamledger.query.drawing.Scale.At;
import io.poamledger.query.drawing.Scale.Month;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forecasts of a system on one line of time, in per cent.
 *
 * @param last the last day of its status
 */
public record ForecastAxis(Scale scale, List<Month> months, At today, Optional<At> last) {

    /** What comes much later than all else would press that into a corner. */
    private static final int DAYS = 730;

    static ForecastAxis of(SystemForecast forecast) {
        var last = forecast.closeout().map(SystemForecast.OfCloseout::lastDay);
        var days = Stream.concat(
                        Stream.concat(last.stream(), Stream.of(forecast.day().plusDays(30))),
                        forecast.items().stream().flatMap(item -> item.forecast().most().stream()))
                .filter(day -> Bounds.days(forecast.day(), day) <= DAYS)
                .sorted()
                .toList();
        var scale = new Scale(forecast.day().minusDays(7), days.getLast().plusDays(7));
        return new ForecastAxis(scale, scale.months(), scale.across(forecast.day()), last.map(scale::across));
    }

    public double at(LocalDate day) {
        return scale.at(day);
    }

    /** How far it is from one day to another. */
    public double from(LocalDate day, LocalDate to) {
        return Math.round((at(to) - at(day)) * 100) / 100.0;
    }
}
