package labsim.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
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
 * path, and back. All reflection of the program is here, so that the records need not know of it.
 */
final class LabRecords {
  static final ParameterTree.Group TREE =
      group("", "A lab.", LabParameters.class, LabParameters.defaults());

  private LabRecords() {}

  /** One number for each parameter, in the order of the tree; a selection's is its ordinal. */
  static Map<String, Double> flatten(LabParameters parameters) {
    Map<String, Double> values = new LinkedHashMap<>();
    flatten("", parameters, values);
    return values;
  }

  /** The inverse of {@link #flatten}; the values must be valid. */
  static LabParameters assemble(Map<String, Double> values) {
    return assemble("", LabParameters.class, values);
  }

  private static ParameterTree.Group group(
      String path, String means, Class<?> type, Object defaults) {
    List<ParameterTree> children = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      children.add(node(path(path, component), component, get(component, defaults)));
    }
    return new ParameterTree.Group(path, means, List.copyOf(children));
  }

  private static ParameterTree node(String path, RecordComponent component, Object standard) {
    Class<?> type = component.getType();
    Section section = component.getAnnotation(Section.class);
    Quantity quantity = component.getAnnotation(Quantity.class);
    Choice choice = component.getAnnotation(Choice.class);
    if (section != null && type.isRecord()) {
      return group(path, section.means(), type, standard);
    }
    if (quantity != null && (type == double.class || type == int.class)) {
      boolean whole = type == int.class;
      return new ParameterTree.Amount(
          path,
          quantity.means(),
          quantity.unit(),
          quantity.min(),
          whole ? Math.min(quantity.max(), Integer.MAX_VALUE) : quantity.max(),
          whole,
          quantity.source(),
          number(standard));
    }
    if (choice != null && type.isEnum()) {
      List<String> names = Arrays.stream(type.getEnumConstants()).map(LabRecords::nameOf).toList();
      return new ParameterTree.Selection(
          path, choice.means(), names, choice.source(), number(standard));
    }
    throw new IllegalStateException(
        component.getDeclaringRecord().getSimpleName()
            + "."
            + component.getName()
            + " needs @Quantity (double, int), @Choice (enum) or @Section (record)");
  }

  private static void flatten(String path, Object owner, Map<String, Double> values) {
    for (RecordComponent component : owner.getClass().getRecordComponents()) {
      String below = path(path, component);
      Object value = get(component, owner);
      if (value instanceof Record) {
        flatten(below, value, values);
      } else {
        values.put(below, number(value));
      }
    }
  }

  private static <R> R assemble(String path, Class<R> type, Map<String, Double> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] arguments =
        Arrays.stream(components).map(c -> argument(path(path, c), c.getType(), values)).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(type.getSimpleName() + " refuses its values", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getSimpleName() + " cannot be made", e);
    }
  }

  private static Object argument(String path, Class<?> type, Map<String, Double> values) {
    if (type.isRecord()) {
      return assemble(path, type, values);
    }
    double value = values.getOrDefault(path, Double.NaN);
    if (type.isEnum()) {
      return type.getEnumConstants()[(int) value];
    }
    return type == int.class ? (Object) (int) value : (Object) value;
  }

  private static double number(Object value) {
    return value instanceof Enum<?> constant ? constant.ordinal() : ((Number) value).doubleValue();
  }

  private static Object get(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static String path(String parent, RecordComponent component) {
    Quantity quantity = component.getAnnotation(Quantity.class);
    String key =
        quantity == null || quantity.key().isEmpty() ? kebab(component.getName()) : quantity.key();
    return parent.isEmpty() ? key : parent + "." + key;
  }

  private static String kebab(String camel) {
    return camel.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String nameOf(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
