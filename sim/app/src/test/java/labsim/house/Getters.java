package labsim.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Finds getSomething(): here a value is called by its name, unless a library named the method. */
final class Getters extends ArchCondition<JavaMethod> {

  private final String root;

  Getters(String root) {
    super("not be getters");
    this.root = root;
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    if (method.getName().matches("get[A-Z].*") && !namedByALibrary(method)) {
      events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is a getter"));
    }
  }

  private boolean namedByALibrary(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return Stream.concat(
            owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
        .filter(type -> !type.getPackageName().startsWith(root))
        .flatMap(type -> type.getMethods().stream())
        .anyMatch(theirs -> theirs.getName().equals(method.getName()));
  }
}
