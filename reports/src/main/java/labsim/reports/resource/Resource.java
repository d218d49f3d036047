package labsim.reports.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text file on the class path. */
public final class Resource {
  private Resource() {}

  /**
   * The text of a file in the folder {@code labsim/reports}.
   *
   * @param path path below that folder, for example {@code chart/progress.vl.json}
   * @throws IllegalArgumentException if there is no such file
   */
  public static String text(String path) {
    try (InputStream in = Resource.class.getResourceAsStream("/labsim/reports/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource labsim/reports/" + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
