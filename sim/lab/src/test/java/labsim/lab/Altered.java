package labsim.lab;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Another world for a test: a copy of a record in which one component, however deep, differs. */
public final class Altered {

  private Altered() {}

  /**
   * The record with that component changed.
   *
   * @param path names of components, from the record down, with dots between
   */
  public static <R extends Record> R with(R record, String path, Object value) {
    String name = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    boolean found = false;
    try {
      for (int i = 0; i < components.length; i++) {
        values[i] = components[i].getAccessor().invoke(record);
        if (components[i].getName().equals(name)) {
          found = true;
          values[i] =
              name.equals(path)
                  ? value
                  : with((Record) values[i], path.substring(name.length() + 1), value);
        }
      }
      if (!found) {
        throw new IllegalArgumentException(record.getClass() + " has no " + name);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @SuppressWarnings("unchecked")
      Constructor<R> constructor = (Constructor<R>) record.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
