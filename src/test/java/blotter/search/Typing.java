package blotter.search;

import java.util.List;
import java.util.Random;

/** What somebody may type into the box: pieces of the query language in any order, whole or broken. */
final class Typing {
    private static final List<String> PIECES = List.of(
            "basra",
            " ",
            " ",
            "\"",
            "«",
            "»",
            "(",
            ")",
            "OR",
            "or",
            "AND",
            "not",
            "-",
            "*",
            "agency:",
            "title:",
            "foo:",
            ":",
            "after:2024",
            "year:none",
            "arrested:>=10",
            "killed:٢..5",
            "seized:heroin>=5kg",
            "seized:\"crystal meth\"",
            "seized:",
            "arrested:>= 10",
            "arrested:",
            " >= 5 kg",
            "seized:heroin >= 5",
            "killed:10+",
            "kind:foo",
            "216,000",
            ",",
            "20kg",
            "~",
            "~3",
            "city:Basra",
            "البصرة",
            "،",
            "to",
            "٢٠",
            "a*",
            "+",
            "\ud83d",
            "http://x.y/z",
            "I.N.S.S.",
            "\n",
            "kind:story");

    private Typing() {}

    static String any(Random random) {
        var typed = new StringBuilder();
        for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
            typed.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return typed.toString();
    }
}
