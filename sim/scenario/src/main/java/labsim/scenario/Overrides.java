package labsim.scenario;

import java.util.List;
import java.util.Set;

/** Turns {@code path=value} of the command line into the document that would say the same. */
final class Overrides {
  /** Sections whose keys are whole paths. */
  private static final Set<String> FLAT =
      Set.of(
          LayerReader.PRIORS,
          StudyKey.FACTORS.key(),
          StudyKey.SET.key(),
          StudyKey.CORRELATION.key());

  private Overrides() {}

  /** The key before the first dot or equals sign. */
  static String firstKey(String argument) {
    return argument.split("[.=]", 2)[0];
  }

  /**
   * The document of one override.
   *
   * @param number which of the overrides it is, from 1
   * @throws ScenarioException if it is not of the form {@code path=value}
   */
  static Node document(int number, String argument) {
    int equals = argument.indexOf('=');
    String path = equals < 0 ? argument : argument.substring(0, equals);
    String file = "--set " + Excerpt.of(path, 64);
    if (equals <= 0) {
      throw new ScenarioException(
          new Problem(
              file, number, 1, "not of the form path=value, as in compute.gpus=300k H100e"));
    }
    String text = argument.substring(equals + 1);
    Place place = new Place(file, number, equals + 2);
    return nested(
        path, 1, text.isBlank() ? new Node.Empty(place) : new Node.Text(place, text), file, number);
  }

  private static Node nested(String path, int column, Node value, String file, int number) {
    Place place = new Place(file, number, column);
    int dot = path.indexOf('.');
    if (dot < 0) {
      return new Node.Mapping(place, List.of(new Node.Entry(path, place, value)));
    }
    String key = path.substring(0, dot);
    String rest = path.substring(dot + 1);
    Node below =
        FLAT.contains(key)
            ? new Node.Mapping(
                place,
                List.of(new Node.Entry(rest, new Place(file, number, column + dot + 1), value)))
            : nested(rest, column + dot + 1, value, file, number);
    return new Node.Mapping(place, List.of(new Node.Entry(key, place, below)));
  }
}
