package blotter.cli;

import blotter.search.Results;

/** What was wrong with what was asked, and what was done, a line each for the person. */
final class SaidProblems {
    private SaidProblems() {}

    static void tell(Results.Query query, Terminal terminal) {
        for (Results.Problem problem : query.problems()) {
            String near = problem.suggestions().isEmpty()
                    ? ""
                    : "; did you mean " + String.join(" or ", problem.suggestions()) + "?";
            terminal.say(problem.parameter() + ": " + problem.sentence() + near);
        }
        if (!query.ran().equals(query.asked())) {
            terminal.say("searched instead: " + query.ran());
        }
    }
}
