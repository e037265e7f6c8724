package blotter;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the code to docs/ARCHITECTURE.md: the table there is the rule. */
class ArchitectureTest {
    private static final String GENERATED = "blotter.web.templates..";
    private static List<Row> table = List.of();
    private static JavaClasses code;

    /** One line of the table: a package and the libraries it alone may use. */
    private record Row(String name, List<String> owned) {
        /** Itself, without what has a row of its own. */
        String itself() {
            return "blotter." + name;
        }

        /** With every package below its name. */
        String whole() {
            return itself() + "..";
        }
    }

    @BeforeAll
    static void read() throws IOException {
        code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("blotter");
        var row = Pattern.compile("\\| `([a-z.]+)` \\| [^|]+ \\| ([^|]+) \\|");
        var library = Pattern.compile("`([a-z0-9.]+)`");
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(Path.of("docs/ARCHITECTURE.md"))) {
            var match = row.matcher(line);
            if (match.matches()) {
                rows.add(new Row(
                        match.group(1),
                        library.matcher(match.group(2))
                                .results()
                                .map(r -> r.group(1))
                                .toList()));
            }
        }
        table = List.copyOf(rows);
    }

    @Test
    void the_table_names_every_package_and_no_other() {
        var inCode = new TreeSet<String>();
        for (JavaClass type : code) {
            if (!type.getPackageName().startsWith("blotter.web.templates")) {
                inCode.add(type.getPackageName().substring("blotter.".length()));
            }
        }
        assertThat(table).extracting(Row::name).containsExactlyInAnyOrderElementsOf(inCode);
    }

    @Test
    void a_package_imports_only_packages_above_it() {
        for (int i = 0; i < table.size(); i++) {
            var below =
                    table.subList(i + 1, table.size()).stream().map(Row::itself).toArray(String[]::new);
            if (below.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(table.get(i).itself())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(below)
                        .allowEmptyShould(true)
                        .check(code);
            }
        }
    }

    @Test
    void a_library_is_used_by_its_owner_only() {
        for (var row : table) {
            for (var library : row.owned()) {
                var owners = library.equals("org.apache.lucene")
                        ? new String[] {row.whole(), "blotter.bench.."}
                        : new String[] {row.whole(), GENERATED};
                noClasses()
                        .that()
                        .resideOutsideOfPackages(owners)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library + "..")
                        .allowEmptyShould(true)
                        .check(code);
            }
        }
    }

    @Test
    void crawling_and_searching_never_meet() {
        apart("blotter.crawl..", "blotter.search..");
        apart("blotter.web..", "blotter.search.lucene..");
    }

    @Test
    void the_views_of_a_site_never_meet() {
        eachApart(List.of("blotter.web.search..", "blotter.web.release..", "blotter.web.api.."));
    }

    @Test
    void the_readers_of_a_text_never_meet() {
        var readers = List.of(
                "blotter.enrich.day..", "blotter.enrich.agency..", "blotter.enrich.place..", "blotter.enrich.goods..");
        eachApart(readers);
        for (var one : readers) {
            for (var people : List.of("blotter.enrich.event..", "blotter.enrich.people..", "blotter.enrich.figure..")) {
                apart(one, people);
                apart(people, one);
            }
        }
    }

    private static void eachApart(List<String> packages) {
        for (var one : packages) {
            for (var other : packages) {
                if (!one.equals(other)) {
                    apart(one, other);
                }
            }
        }
    }

    private static void apart(String one, String other) {
        noClasses()
                .that()
                .resideInAPackage(one)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(other)
                .allowEmptyShould(true)
                .check(code);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("blotter.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage(GENERATED), resideInAPackage("blotter.web.."))
                .ignoreDependency(resideInAPackage("blotter.web.."), resideInAPackage(GENERATED))
                .check(code);
    }

    @Test
    void names_are_nouns_of_the_trade() {
        classes()
                .that()
                .resideOutsideOfPackage(GENERATED)
                .should()
                .haveNameNotMatching(".*(Helper|Utils?|Manager|Impl|DTO|Service)")
                .andShould()
                .haveNameNotMatching(".*\\.Abstract[^.]*")
                .check(code);
    }

    @Test
    void time_chance_and_standard_output_come_in_by_constructor() {
        var outsideCli = noClasses().that().resideOutsideOfPackages("blotter.cli..", GENERATED);
        outsideCli.should().callMethod(Instant.class, "now").check(code);
        outsideCli.should().callMethod(LocalDate.class, "now").check(code);
        outsideCli.should().callMethod(Clock.class, "systemUTC").check(code);
        outsideCli.should().callMethod(System.class, "currentTimeMillis").check(code);
        outsideCli.should().callConstructor(Random.class).check(code);
        outsideCli.should().accessField(System.class, "out").check(code);
        outsideCli.should().accessField(System.class, "err").check(code);
    }

    @Test
    void a_public_type_is_used_by_another_package() {
        var idle = new TreeSet<String>();
        for (JavaClass type : code) {
            boolean open = type.getModifiers().contains(JavaModifier.PUBLIC);
            boolean template = type.getPackageName().startsWith("blotter.web.templates");
            if (!open
                    || template
                    || type.isNestedClass()
                    || type.getSimpleName().equals("package-info")) {
                continue;
            }
            boolean used = type.getDirectDependenciesToSelf().stream()
                    .anyMatch(d -> !d.getOriginClass().getPackageName().equals(type.getPackageName())
                            || inSignature(d.getOriginClass(), type));
            if (!used && !type.getName().equals("blotter.cli.Main")) {
                idle.add(type.getName());
            }
        }
        assertThat(idle).isEmpty();
    }

    /** Whether a public type of the package names the other in what it shows: whoever uses the one needs the other. */
    private static boolean inSignature(JavaClass shown, JavaClass type) {
        if (!shown.getModifiers().contains(JavaModifier.PUBLIC) || shown.equals(type)) {
            return false;
        }
        return shown.getCodeUnits().stream()
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(unit -> unit.getRawReturnType().equals(type)
                        || unit.getRawParameterTypes().contains(type)
                        || unit.getAllInvolvedRawTypes().contains(type));
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() throws IOException {
        for (var row : table) {
            var info = Files.readString(
                    Path.of("src/main/java/blotter", row.name().replace('.', '/'), "package-info.java"));
            assertThat(info).as(row.name()).contains("/** ").contains("@NullMarked");
        }
    }

    @Test
    void every_type_says_what_it_is_for() throws IOException {
        var silent = new TreeSet<String>();
        var declaration =
                Pattern.compile("^(public )?(abstract |final |sealed |non-sealed )*(class|record|enum|interface) .*");
        for (var file : sources()) {
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (declaration.matcher(lines.get(i)).matches()) {
                    int above = i - 1;
                    while (above >= 0
                            && !lines.get(above).isBlank()
                            && !lines.get(above).strip().endsWith("*/")) {
                        above--;
                    }
                    if (above < 0 || lines.get(above).isBlank()) {
                        silent.add(file.getFileName().toString());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void source_files_are_small() throws IOException {
        var lengths = new ArrayList<Integer>();
        for (var file : sources()) {
            int length = Files.readAllLines(file).size();
            lengths.add(length);
            assertThat(length).as(file.toString()).isLessThanOrEqualTo(400);
        }
        lengths.sort(null);
        assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThan(80);
        assertThat(lengths.get(lengths.size() * 9 / 10)).as("nine in ten").isLessThan(220);
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("package-info.java"))
                    .toList();
        }
    }
}
