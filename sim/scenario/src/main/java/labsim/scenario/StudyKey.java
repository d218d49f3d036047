package labsim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The keys of a study file. */
enum StudyKey {
  STUDY(
      "What the study asks: sweep (how do results depend on the factors), sensitivity (which"
          + " factors matter), regimes (in which worlds is what the case) or calibrate (which"
          + " worlds meet targets)."),
  NAME("Name of the study, used in reports and folder names; without it the file's name is taken."),
  DESCRIPTION("One or two sentences about the question, printed in reports."),
  SCENARIO("The scenario whose parameters are varied: a file, relative to this one."),
  SET("Parameters that hold in every point: path to value."),
  FACTORS(
      "What is varied: path of a parameter to a list of levels, to low to high (\", log\" or"
          + " \", prior\" behind it), or to prior for the scenario's own."),
  CORRELATION("Beliefs that go together: \"path ~ path\" to a rank correlation."),
  SCREENING("Morris trajectories that come before the design of a sensitivity study."),
  DESIGN("Where in the space of factors the study looks, and at how many points."),
  SEARCH("What a study of regimes or a calibration looks for, and how long."),
  MEASURES("What is looked at in each point; the first is the question."),
  REPLICATIONS("How often each world of each point is run with independent chance."),
  PRECISION(
      "Instead of replications: how narrow the 95 % interval of a measure is to be at every point"
          + " of a sweep, and after how many replications to stop all the same."),
  SEED("Seed of all random streams and of the design.");

  private final String means;

  StudyKey(String means) {
    this.means = means;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String means() {
    return means;
  }

  static Optional<StudyKey> of(String key) {
    return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(StudyKey::key).toList();
  }
}
