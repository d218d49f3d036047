package labsim.lab.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number that a scenario may set: what it means, in which unit, within which range, and where its
 * default comes from. It stands beside the parameter, so that the scenario loader, the schema and
 * {@code labsim explain} all read the one place.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Quantity {
  /** The key in a scenario file; empty means the component's name in kebab-case. */
  String key() default "";

  /** One sentence for a reader who has never seen the program. */
  String means();

  /** The unit in which the value is held. */
  Unit unit();

  /** The least value allowed, in {@link #unit}. */
  double min() default 0;

  /** The greatest value allowed, in {@link #unit}. */
  double max() default Double.POSITIVE_INFINITY;

  /** Where the default comes from: a row of the parameter table with its source, or "guess". */
  String source();
}
