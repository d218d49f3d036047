package labsim.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import labsim.lab.quantity.Quantity;

/**
 * A record type whose components are numbers, enums and records of the same kind, prepared once so
 * that taking a record apart and putting it together is quick. A value is one number: an enum's is
 * its ordinal.
 */
record RecordShape(Constructor<?> constructor, List<Member> members) {

  /** A component, its path from the root, and the shape of its type if that is a record. */
  record Member(String path, RecordComponent component, Optional<RecordShape> below) {
    Object of(Object owner) {
      try {
        return component.getAccessor().invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component + " cannot be read", e);
      }
    }
  }

  static RecordShape of(String path, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      return new RecordShape(
          type.getDeclaredConstructor(types),
          Arrays.stream(components).map(component -> member(path, component)).toList());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has a canonical constructor", e);
    }
  }

  /** Adds the values of a record, in the order of its components. */
  void flatten(Object owner, Map<String, Double> values) {
    for (Member member : members) {
      Object value = member.of(owner);
      member.below.ifPresentOrElse(
          shape -> shape.flatten(value, values), () -> values.put(member.path, number(value)));
    }
  }

  /** The record that has these values. */
  Object assemble(Map<String, Double> values) {
    Object[] arguments = members.stream().map(member -> argument(member, values)).toArray();
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(constructor + " refuses its values", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " cannot be called", e);
    }
  }

  static double number(Object value) {
    return value instanceof Enum<?> constant ? constant.ordinal() : ((Number) value).doubleValue();
  }

  private static Object argument(Member member, Map<String, Double> values) {
    if (member.below.isPresent()) {
      return member.below.get().assemble(values);
    }
    Class<?> type = member.component.getType();
    double value = values.getOrDefault(member.path, Double.NaN);
    if (type.isEnum()) {
      return type.getEnumConstants()[(int) value];
    }
    return type == int.class ? (Object) (int) value : (Object) value;
  }

  private static Member member(String parent, RecordComponent component) {
    Quantity quantity = component.getAnnotation(Quantity.class);
    String key =
        quantity == null || quantity.key().isEmpty() ? kebab(component.getName()) : quantity.key();
    String path = parent.isEmpty() ? key : parent + "." + key;
    Class<?> type = component.getType();
    return new Member(
        path, component, type.isRecord() ? Optional.of(of(path, type)) : Optional.empty());
  }

  private static String kebab(String camel) {
    return camel.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
