package labsim.lab.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter that is one of a few named policies; its type is an enum, written in kebab-case. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Choice {
  /** One sentence for a reader who has never seen the program. */
  String means();

  /** Where the default comes from: a source, or "guess". */
  String source();
}
