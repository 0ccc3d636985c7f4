package io.poamledger.cmmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page {@code docs/rules.md}, held against the rule sheet's ids, the code and the names of the tests. */
class ThePageOfRulesIsTrueTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Pattern TEST_METHOD = Pattern.compile("void ([A-Z]_\\d+)_\\w+\\(");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    private record Row(String rule, String code, String tests) {

        boolean notYet() {
            return code.startsWith("not yet");
        }
    }

    @Test
    void every_rule_has_one_row_in_the_order_of_the_sheet() throws IOException {
        assertThat(rows()).extracting(Row::rule).containsExactlyElementsOf(rules());
        assertThat(rules()).hasSize(71);
    }

    @Test
    void the_code_that_a_row_names_exists() throws IOException {
        for (var row : rows()) {
            if (!row.notYet()) {
                assertThat(names(row.code())).as(row.rule()).isNotEmpty();
            }
            for (var name : names(row.code())) {
                assertThat(sources(name)).as(row.rule() + ": " + name).isNotEmpty();
            }
        }
    }

    @Test
    void a_row_names_exactly_the_test_classes_that_test_its_rule_by_name() throws IOException {
        var tested = tested();
        for (var row : rows()) {
            assertThat(names(row.tests())).as(row.rule()).isEqualTo(tested.getOrDefault(row.rule(), Set.of()));
            assertThat(row.notYet()).as(row.rule()).isEqualTo(names(row.tests()).isEmpty());
        }
        assertThat(rules()).containsAll(tested.keySet());
    }

    /** Where the code is: in the rules by the name there, or in another module by the whole one. */
    private static List<Path> sources(String name) throws IOException {
        var path = name.replace('.', '/') + ".java";
        return modules().stream()
                .flatMap(module -> Stream.of("cmmc/" + path, path)
                        .map(file ->
                                module.resolve("src/main/java/io/poamledger").resolve(file)))
                .filter(Files::exists)
                .toList();
    }

    private static List<Path> modules() throws IOException {
        try (var folders = Files.list(MODULE.getParent())) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .toList();
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(MODULE.resolveSibling("docs").resolve("rules.md")).stream()
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .filter(cells -> cells.length > 4 && cells[1].matches("[A-Z]-\\d+"))
                .map(cells -> new Row(cells[1], cells[3], cells[4]))
                .toList();
    }

    private static List<String> rules() throws IOException {
        var citations = MODULE.resolve("src/main/resources/io/poamledger/cmmc/pack/cmmc-1/citations.csv");
        return Files.readAllLines(citations).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    /** The test classes of all modules by the rule that their methods begin with. */
    private static Map<String, Set<String>> tested() throws IOException {
        var tested = new HashMap<String, Set<String>>();
        for (var module : modules()) {
            var tests = module.resolve("src/test/java");
            if (Files.exists(tests)) {
                tested(tests, tested);
            }
        }
        return tested;
    }

    private static void tested(Path folder, Map<String, Set<String>> tested) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                var name = file.getFileName().toString().replace(".java", "");
                TEST_METHOD
                        .matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1).replace('_', '-'))
                        .forEach(rule -> tested.computeIfAbsent(rule, _ -> new TreeSet<>())
                                .add(name));
            }
        }
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .flatMap(part -> NAME.matcher(part).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
