package io.poamledger.app.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What will happen, in no particular order. */
final class Script {

    private final List<Step> steps = new ArrayList<>();

    void on(Plant plant, LocalDate day, LocalTime time, Consumer<Scene> what) {
        steps.add(new Step(day.atTime(time).atZone(plant.zone()).toInstant(), what));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
