package labsim.scenario;

/**
 * One mistake in what the user gave. Printed, it is one line: {@code file:line:column message}.
 *
 * @param file the file as the user would name it, or {@code --set path} for an override
 * @param line from 1; for an override, which of the overrides it is
 * @param column from 1, in characters; for an override, in its argument
 * @param message what is wrong, what is allowed, and the nearest valid name if one is missing; one
 *     short line however long the input
 */
public record Problem(String file, int line, int column, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + "  " + message;
  }
}
