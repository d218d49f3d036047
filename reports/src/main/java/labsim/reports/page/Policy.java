package labsim.reports.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The content security policy of a report: nothing is loaded from anywhere, and only the scripts
 * whose hashes stand here run, so that a name that somehow became markup still could not act.
 */
final class Policy {
  private Policy() {}

  static String allowing(List<String> scripts) {
    String hashes = scripts.stream().map(Policy::hash).collect(Collectors.joining(" "));
    return "default-src 'none'; script-src "
        + hashes
        + "; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
