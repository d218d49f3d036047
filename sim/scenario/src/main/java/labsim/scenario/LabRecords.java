package labsim.scenario;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import labsim.lab.LabParameters;
import labsim.lab.quantity.Choice;
import labsim.lab.quantity.Quantity;
import labsim.lab.quantity.Section;

/**
 * The lab's parameter records, walked by their annotations: into a tree, into one number for each
 * path, and back. Reflection is here and in {@link RecordShape} alone, so that the records need not
 * know of it.
 */
final class LabRecords {
  private static final RecordShape LAB = RecordShape.of("", LabParameters.class);

  static final ParameterTree.Group TREE = group("", "A lab.", LAB, LabParameters.defaults());

  private LabRecords() {}

  /** One number for each parameter, in the order of the tree; a selection's is its ordinal. */
  static Map<String, Double> flatten(LabParameters parameters) {
    Map<String, Double> values = new LinkedHashMap<>();
    LAB.flatten(parameters, values);
    return values;
  }

  /** The inverse of {@link #flatten}; the values must be valid. */
  static LabParameters assemble(Map<String, Double> values) {
    return (LabParameters) LAB.assemble(values);
  }

  /** The tree of any records so annotated; the defaults are a record of that shape. */
  static ParameterTree.Group group(String path, String means, RecordShape shape, Object defaults) {
    List<ParameterTree> children =
        shape.members().stream().map(member -> node(member, member.of(defaults))).toList();
    return new ParameterTree.Group(path, means, children);
  }

  private static ParameterTree node(RecordShape.Member member, Object standard) {
    RecordComponent component = member.component();
    Class<?> type = component.getType();
    Section section = component.getAnnotation(Section.class);
    Quantity quantity = component.getAnnotation(Quantity.class);
    Choice choice = component.getAnnotation(Choice.class);
    if (section != null && member.below().isPresent()) {
      return group(member.path(), section.means(), member.below().get(), standard);
    }
    if (quantity != null && (type == double.class || type == int.class)) {
      return amount(member.path(), quantity, type == int.class, RecordShape.number(standard));
    }
    if (choice != null && type.isEnum()) {
      return new ParameterTree.Selection(
          member.path(),
          choice.means(),
          Arrays.stream(type.getEnumConstants()).map(LabRecords::nameOf).toList(),
          choice.source(),
          RecordShape.number(standard));
    }
    throw new IllegalStateException(
        component.getDeclaringRecord().getSimpleName()
            + "."
            + component.getName()
            + " needs @Quantity (double, int), @Choice (enum) or @Section (record)");
  }

  private static ParameterTree.Amount amount(
      String path, Quantity quantity, boolean whole, double standard) {
    return new ParameterTree.Amount(
        path,
        quantity.means(),
        quantity.unit(),
        quantity.min(),
        whole ? Math.min(quantity.max(), Integer.MAX_VALUE) : quantity.max(),
        whole,
        quantity.source(),
        standard);
  }

  private static String nameOf(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
