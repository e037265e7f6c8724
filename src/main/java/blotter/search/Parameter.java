package blotter.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what a search takes: the parameter of an address, the flag of the command line, the field of the
 * query language, and the sentence that explains all three. A parameter that belongs to a facet can also be excluded,
 * as {@code -agency=x} in an address and {@code --exclude agency=x} on the command line.
 */
public enum Parameter {
    Q("q", null, null, null, false, "", "words to find; empty means everything", "meth lab Basra"),
    AGENCY(
            "agency",
            "--agency",
            "agency",
            Field.AGENCY,
            true,
            "",
            "an agency in the release: its id, name, acronym or another of its names in any script",
            "iq-inss"),
    LOCATION(
            "location",
            "--location",
            "location",
            Field.LOCATION,
            true,
            "",
            "a place where it happened, with all that lies in it: an id or a name in any script",
            "Basra"),
    FROM("from", "--from", "after", null, false, "", "first date, inclusive: a year, month or day", "2024-03"),
    TO("to", "--to", "before", null, false, "", "last date, inclusive: a year, month or day", "2025"),
    YEAR(
            "year",
            "--year",
            "year",
            Field.YEAR,
            true,
            "",
            "a year, or none for releases whose date is not known",
            "2025"),
    DATED(
            "dated",
            "--dated",
            null,
            null,
            false,
            "published happened seen",
            "the date that from, to, year, newest and oldest mean",
            "happened"),
    LANG(
            "lang",
            "--lang",
            "lang",
            Field.LANG,
            true,
            "",
            "language of the release (BCP 47) or its name; ku is Sorani and Kurmanji",
            "ar"),
    KIND(
            "kind",
            "--kind",
            "kind",
            Field.KIND,
            true,
            "statement story",
            "statement of an agency or story of the press",
            "statement"),
    TOPIC("topic", "--topic", "topic", Field.TOPIC, true, "", "a topic with the topics below it", "narcotics"),
    SOURCE(
            "source",
            "--source",
            "source",
            Field.SOURCE,
            true,
            "",
            "id or name of the source it was collected from",
            "inss"),
    RELEVANT(
            "relevant",
            "--relevant",
            null,
            null,
            false,
            "yes no any",
            "whether pages found not to be about security are shown",
            "any"),
    ALSO(
            "also",
            "--also",
            null,
            null,
            false,
            "yes no",
            "whether other names and other words of the same meaning are searched too",
            "no"),
    SORT(
            "sort",
            "--sort",
            null,
            null,
            false,
            "auto relevance newest oldest seen",
            "order of the hits; auto is relevance with words and newest without",
            "newest"),
    PAGE("page", null, null, null, false, "", "page of the hits, from 1", "2"),
    SIZE("size", "--limit", null, null, false, "", "hits a page, 1 to " + Search.MOST, "50");

    private static final Map<Field, Parameter> OF_FIELDS = Arrays.stream(values())
            .filter(parameter -> parameter.field != null)
            .collect(Collectors.toMap(parameter -> Objects.requireNonNull(parameter.field), Function.identity()));

    private final String id;
    private final @Nullable String flag;
    private final @Nullable String queryField;
    private final @Nullable Field field;
    private final boolean repeatable;
    private final String choices;
    private final String sentence;
    private final String example;

    Parameter(
            String id,
            @Nullable String flag,
            @Nullable String queryField,
            @Nullable Field field,
            boolean repeatable,
            String choices,
            String sentence,
            String example) {
        this.id = id;
        this.flag = flag;
        this.queryField = queryField;
        this.field = field;
        this.repeatable = repeatable;
        this.choices = choices;
        this.sentence = sentence;
        this.example = example;
    }

    /** The name in an address. */
    public String id() {
        return id;
    }

    /** The flag of {@code blotter search} and {@code blotter export}, with its dashes; empty when there is none. */
    public Optional<String> flag() {
        return Optional.ofNullable(flag);
    }

    /** The field in the query language, without its colon; empty when there is none. */
    public Optional<String> queryField() {
        return Optional.ofNullable(queryField);
    }

    /** The facet it selects values of; empty when it belongs to none. */
    public Optional<Field> field() {
        return Optional.ofNullable(field);
    }

    public boolean repeatable() {
        return repeatable;
    }

    /** Whether an address may carry it with a minus before it. */
    public boolean excludable() {
        return field != null;
    }

    /** All values it can take; empty when they cannot be listed. */
    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(" ", -1));
    }

    /** What it means, without a full stop. */
    public String sentence() {
        return sentence;
    }

    public String example() {
        return example;
    }

    /** The parameter of an address by this name. */
    public static Optional<Parameter> named(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    /** The parameter that selects values of a facet. */
    public static Parameter of(Field field) {
        return Objects.requireNonNull(OF_FIELDS.get(field));
    }
}
