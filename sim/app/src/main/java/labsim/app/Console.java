package labsim.app;

import java.io.PrintWriter;

/**
 * Where the program speaks.
 *
 * @param out results, and nothing else
 * @param err diagnostics and progress
 * @param isTerminal whether a person watches, so that a line may be drawn over again
 */
public record Console(PrintWriter out, PrintWriter err, boolean isTerminal) {}
