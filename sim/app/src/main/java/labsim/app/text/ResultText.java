package labsim.app.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import labsim.study.result.Manifest;
import labsim.study.result.StudyResult;

/** A whole result as text. */
public final class ResultText {

  private ResultText() {}

  /**
   * The result of {@code run} or {@code compare}, and where to find more.
   *
   * @param folder the results folder
   * @param report the report in it
   */
  public static List<String> of(StudyResult result, Path folder, Path report) {
    List<String> lines =
        new ArrayList<>(
            result.scenarios().size() == 1 ? Summary.of(result) : Comparison.of(result));
    lines.add("");
    lines.addAll(Wrap.lines(effort(result)));
    lines.add("Results  " + folder);
    lines.add("Report   " + report);
    return lines;
  }

  private static String effort(StudyResult result) {
    Manifest manifest = result.manifest();
    return manifest.replications()
        + (manifest.replications() == 1 ? " replication of " : " replications of ")
        + result.worlds().size()
        + " worlds on common random numbers, seed "
        + manifest.seed()
        + ": "
        + Numbers.inWords((double) manifest.events())
        + " events in "
        + Numbers.duration(manifest.wallSeconds())
        + ", "
        + Numbers.inWords(manifest.eventsPerSecond())
        + " a second on "
        + manifest.threads()
        + (manifest.threads() == 1 ? " thread." : " threads.");
  }
}
