package labsim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import labsim.lab.quantity.Unit;

/**
 * The parameters of a lab as data: the same groups and names as in a scenario file, each with what
 * its annotation in the lab says. Loader, schema, resolved text and {@code labsim explain} are four
 * walks over this one tree.
 */
public sealed interface ParameterTree {
  /** Keys joined by dots, such as {@code people.taste.mean}; empty for the whole lab. */
  String path();

  /** One sentence for a reader who has never seen the program. */
  String means();

  /** The last key of the path. */
  default String key() {
    return path().substring(path().lastIndexOf('.') + 1);
  }

  /** A nested mapping. */
  record Group(String path, String means, List<ParameterTree> children) implements ParameterTree {
    /** All parameters below this group, in the order of the file. */
    public List<Parameter> parameters() {
      return parametersOf(this).toList();
    }

    Optional<ParameterTree> child(String key) {
      return children.stream().filter(child -> child.key().equals(key)).findFirst();
    }

    List<String> keys() {
      return children.stream().map(ParameterTree::key).toList();
    }
  }

  /** A single value. Its number is in the parameter's unit; a selection's is its ordinal. */
  sealed interface Parameter extends ParameterTree permits Amount, Selection {
    /** Where the default comes from: a source, or "guess". */
    String source();

    /** The value of the baseline. */
    double standard();

    /** A value as a scenario file would have it; reading it gives the same bits. */
    String written(double value);

    /** A value for the eye: times in the largest unit that gives a whole number. */
    String told(double value);

    /** What may be given, in words. */
    String allowed();
  }

  /**
   * A number.
   *
   * @param unit of min, max and standard
   * @param whole whether only whole numbers are allowed
   */
  record Amount(
      String path,
      String means,
      Unit unit,
      double min,
      double max,
      boolean whole,
      String source,
      double standard)
      implements Parameter {
    @Override
    public String written(double value) {
      return Spelling.canonical(value, unit);
    }

    @Override
    public String told(double value) {
      return Spelling.told(value, unit);
    }

    @Override
    public String allowed() {
      String numbers = whole ? "whole numbers " : "";
      return max == Double.POSITIVE_INFINITY
          ? numbers + "from " + told(min)
          : numbers + "from " + told(min) + " to " + told(max);
    }

    /** Why a number cannot be this parameter's value; empty if it can. */
    Optional<String> refusal(double value) {
      if (!Double.isFinite(value)) {
        return Optional.of("it must be a finite number");
      }
      if (value < min) {
        return Optional.of("it must be at least " + told(min));
      }
      if (value > max) {
        return Optional.of("it must be at most " + told(max));
      }
      return whole && value != Math.rint(value)
          ? Optional.of("it must be a whole number")
          : Optional.empty();
    }
  }

  /** One of a few named policies. */
  record Selection(String path, String means, List<String> names, String source, double standard)
      implements Parameter {
    @Override
    public String written(double value) {
      return names.get((int) value);
    }

    @Override
    public String told(double value) {
      return written(value);
    }

    @Override
    public String allowed() {
      return "one of " + String.join(", ", names);
    }

    /** Whether a number is the ordinal of one of the names. */
    boolean has(double value) {
      return value >= 0 && value < names.size() && value == Math.rint(value);
    }
  }

  /** The parameters of a lab. */
  static Group lab() {
    return LabRecords.TREE;
  }

  /** The group or parameter of that path. */
  static Optional<ParameterTree> find(String path) {
    return walk(lab()).filter(node -> node.path().equals(path)).findFirst();
  }

  /** The first group or parameter with that last key. */
  static Optional<ParameterTree> named(String key) {
    return walk(lab()).filter(node -> node.key().equals(key)).findFirst();
  }

  /** The valid path nearest to a misspelt one, or one that ends in just this key. */
  static String nearest(String path) {
    List<String> paths = lab().parameters().stream().map(ParameterTree::path).toList();
    return paths.stream()
        .filter(whole -> whole.endsWith("." + path))
        .findFirst()
        .or(() -> Nearest.to(path, paths))
        .orElseThrow();
  }

  private static Stream<ParameterTree> walk(ParameterTree node) {
    return node instanceof Group group
        ? Stream.concat(Stream.of(node), group.children().stream().flatMap(ParameterTree::walk))
        : Stream.of(node);
  }

  private static Stream<Parameter> parametersOf(ParameterTree node) {
    return switch (node) {
      case Group group -> group.children().stream().flatMap(ParameterTree::parametersOf);
      case Parameter parameter -> Stream.of(parameter);
    };
  }
}
