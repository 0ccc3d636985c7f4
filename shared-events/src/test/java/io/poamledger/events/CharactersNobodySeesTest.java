package io.poamledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersNobodySeesTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200B, 0x2060, 0x2061, 0x2064,
                0xFEFF, 0x00AD, 0x180E, 0x034F, 0x206A, 0xFFF9, 0x3164, 0xFFA0, 0x115F, 0xE0041, 0xE0001, 0x1D173
            })
    void turn_the_direction_or_take_no_room(int character) {
        var text = "Ana" + Character.toString(character) + " Ruiz";

        var found = Unseen.firstIn(text).orElseThrow();
        assertThat(found.character()).isEqualTo(character);
        assertThat(found.place()).isEqualTo(4);
        assertThat(found.before()).isEqualTo("Ana");
        assertThat(Unseen.without(text)).isEqualTo("Ana Ruiz");
        assertThat(Unseen.shown(text)).isEqualTo("Ana[U+%04X] Ruiz".formatted(character));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Büro №5, 株式会社, 🔒, \u0301",
                "می‌خواهم",
                "क्‍ष",
                "👩🏽‍🚀 and ❤️‍🔥 and 🏳️‍🌈",
                "1️⃣ ©️",
                "שלום (\u200Fא\u200E) abc",
                "٠\u0600 عام\u061C",
                "葛\uDB40\uDD00",
            })
    void are_none_of_those_that_scripts_and_emoji_need(String text) {
        assertThat(Unseen.firstIn(text)).isEmpty();
        assertThat(Unseen.without(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana\u200D Ruiz",
                "Ana\u200C Ruiz",
                "\u200DAna Ruiz",
                "An\u200Ea Ruiz",
                "Ana\uFE0F Ruiz",
                "Ana\uFE0F\uFE0F Ruiz"
            })
    void are_the_same_ones_where_nothing_needs_them(String text) {
        assertThat(Unseen.without(text)).isEqualTo("Ana Ruiz");
    }

    @Test
    void are_told_with_their_place_and_what_stands_before() {
        assertThat(Unseen.firstIn("The invoice,\nof 🔒 May\u202Efdp.exe")
                        .orElseThrow()
                        .inWords())
                .isEqualTo("has U+202E RIGHT-TO-LEFT OVERRIDE as character 22, after 'e invoice, of 🔒 May'."
                        + " It is not seen, and makes a text look like another: leave it out");
        assertThat(Unseen.firstIn("\u200BAna").orElseThrow().inWords())
                .startsWith("has U+200B ZERO WIDTH SPACE as character 1. It");
    }

    @Test
    void leave_nothing_of_their_kind_behind_when_they_are_taken_out() {
        var random = new Random(1);
        var signs = new int[] {
            'a', ' ', 0x0645, 0x0915, 0x094D, 0x1F469, 0x2764, 0xFE0F, 0x200C, 0x200D, 0x200B, 0x200E, 0x202E, 0xE0100
        };
        for (var round = 0; round < 20_000; round++) {
            var text = random.ints(8, 0, signs.length)
                    .mapToObj(at -> Character.toString(signs[at]))
                    .collect(Collectors.joining());
            assertThat(Unseen.firstIn(Unseen.without(text)))
                    .as(Unseen.shown(text))
                    .isEmpty();
        }
    }
}
