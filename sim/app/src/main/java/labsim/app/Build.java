package labsim.app;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.jar.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Which labsim this is.
 *
 * @param version its version
 * @param commit the commit it was built from
 */
public record Build(String version, String commit) {

  /** As noted in this program's jar; "unknown" where it does not run from one. */
  static Build noted() {
    @Nullable URL self = Build.class.getResource("Build.class");
    try {
      if (self != null && self.openConnection() instanceof JarURLConnection jar) {
        Attributes noted = jar.getMainAttributes();
        return new Build(
            known(noted.getValue(Attributes.Name.IMPLEMENTATION_VERSION)),
            known(noted.getValue("Implementation-Commit")));
      }
    } catch (IOException e) {
      return new Build(known(null), known(null));
    }
    return new Build(known(null), known(null));
  }

  private static String known(@Nullable String noted) {
    return noted == null ? "unknown" : noted;
  }

  @Override
  public String toString() {
    return version + " (commit " + commit + ")";
  }
}
