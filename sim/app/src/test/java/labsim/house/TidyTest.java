package labsim.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Habits that matter are tests. */
class TidyTest {

  /** What people wrote here; minified libraries and pictures are somebody else's. */
  private static final Pattern OURS =
      Pattern.compile(
          "(?!.*\\.min\\.js$)(?:.*\\.(?:java|xml|md|ya?ml|json|js|css|html|sh|properties)"
              + "|labsim|\\.ci/.*|\\.mvn/.*)");

  @Test
  void everyFileOfTheRepositoryIsTidy() throws IOException, InterruptedException {
    List<String> complaints = new ArrayList<>();
    for (String path : Repository.files()) {
      if (OURS.matcher(path).matches()) {
        complaints.addAll(Tidy.complaints(path, Files.readString(Repository.root().resolve(path))));
      }
    }
    assertEquals(List.of(), complaints);
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException, InterruptedException {
    Set<String> packages = new TreeSet<>();
    Set<String> explained = new TreeSet<>();
    for (String path : Repository.files()) {
      int sources = path.indexOf("src/main/java/");
      if (sources >= 0 && path.endsWith(".java")) {
        String folder = path.substring(sources, path.lastIndexOf('/'));
        packages.add(folder);
        // A package may lie in two modules, as benchmarks do that reach into the engine's parts.
        if (path.endsWith("/package-info.java")) {
          explained.add(folder);
        }
      }
    }
    assertTrue(packages.size() > 5, packages::toString);
    assertEquals(packages, explained);
  }

  @ParameterizedTest
  @CsvSource({
    "A.java,             // TO~DO later,                   is a leftover",
    "README.md,          - FIX~ME,                         is a leftover",
    "labsim,             cd /wo~rk/here,                   is a path of one machine",
    "docs/a.md,          see /ho~me/ada/notes,             is a path of one machine",
    ".ci/run,            /usr/lib/jv~m/temurin-25,         is a path of one machine",
    "pom.xml,            <url>https://re~po.example.org,   is a package registry's host",
    "A.java,             public final class A {},          has no comment",
    "package-info.java,  package labsim.a;,                the package is not @NullMarked",
    "package-info.java,  package labsim.a;,                the package has no sentence",
  })
  void anUntidyFileIsNamedWithItsFault(String path, String text, String fault) {
    String complaints = Tidy.complaints(path, text.replace("~", "")).toString();
    assertTrue(complaints.contains(path + ":1") && complaints.contains(fault), complaints);
  }

  @ParameterizedTest
  @CsvSource({
    "A.java,   /** What A is. */ class A {}",
    "labsim,   ls /usr/lib/jvm/*",
    "a.md,     https://example.org/home/page",
    "pom.xml,  http://maven.apache.org/POM/4.0.0",
  })
  void aTidyFileIsLeftInPeace(String path, String text) {
    assertEquals(List.of(), Tidy.complaints(path, text));
  }

  @Test
  void aFileOfThreeHundredLinesIsTooLong() {
    assertEquals(1, Tidy.complaints("A.java", "//\n".repeat(300)).size());
    assertEquals(0, Tidy.complaints("A.java", "//\n".repeat(299)).size());
  }

  @Test
  void filesAreFoundWithoutGitToo() throws IOException {
    assertTrue(Repository.onDisk().containsAll(List.of("pom.xml", "labsim", ".mvn/find-jdk")));
  }
}
