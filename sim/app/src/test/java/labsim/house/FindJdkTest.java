package labsim.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for a JDK, among JDKs that are none. */
class FindJdkTest {

  private final Sandbox sandbox;

  FindJdkTest(@TempDir Path folder) throws IOException {
    sandbox = Sandbox.in(folder.resolve("a machine"));
  }

  @BeforeEach
  void theDefaultJavaIsTooOld() throws IOException {
    Path old = sandbox.jdk("jvm/17", "17.0.15");
    Files.createSymbolicLink(sandbox.folder().resolve("bin/java"), old.resolve("bin/java"));
  }

  @Test
  void whatTheUserNamesIsTaken() throws Exception {
    Path named = sandbox.jdk("named", "26");
    Path home = sandbox.jdk("home", "25");
    assertFound(named, List.of("LABSIM_JAVA_HOME=" + named, "JAVA_HOME=" + home), home);
  }

  @Test
  void whatTheUserNamesMustSuffice() throws Exception {
    Path good = sandbox.jdk("good", "25");
    var ended = find(List.of("LABSIM_JAVA_HOME=" + sandbox.folder().resolve("jvm/17")), good);
    assertEquals(3, ended.status());
    assertTrue(ended.err().contains("LABSIM_JAVA_HOME") && ended.err().contains("is Java 17"));
    assertEquals(1, ended.err().lines().count());
  }

  @Test
  void javaHomeIsTakenBeforeTheUsualFolders() throws Exception {
    Path home = sandbox.jdk("home", "26.0.1");
    assertFound(home, List.of("JAVA_HOME=" + home), sandbox.jdk("usual", "25"));
  }

  @Test
  void javaOnThePathIsFollowedThroughLinks() throws Exception {
    Path good = sandbox.jdk("good", "25.0.3");
    Path java = sandbox.folder().resolve("bin/java");
    Files.delete(java);
    Files.createSymbolicLink(sandbox.folder().resolve("alternative"), Path.of("good/bin/java"));
    Files.createSymbolicLink(java, Path.of("../alternative"));
    assertFound(good, List.of());
  }

  @Test
  void theLowestSufficientVersionIsTakenThoughTheDefaultIsTooOld() throws Exception {
    Path home = sandbox.jdk("home", "1.8.0_402");
    assertFound(
        sandbox.folder().resolve("jvm/25"),
        List.of("JAVA_HOME=" + home),
        sandbox.jdk("jvm/21", "21.0.1"),
        sandbox.jdk("jvm/27", "27-ea"),
        sandbox.jdk("jvm/25", "25.0.3"),
        sandbox.jdk("jvm/26", "26.0.1"));
  }

  @Test
  void aRuntimeWithoutCompilerIsPassedOver() throws Exception {
    assertFound(
        sandbox.folder().resolve("jvm/26"),
        List.of(),
        sandbox.javaRuntime("jvm/25", "25"),
        sandbox.jdk("jvm/26", "26"));
  }

  @Test
  void theCompilerIsAskedWhereThereIsNoReleaseFile() throws Exception {
    Path jdk = sandbox.jdk("jvm/unlabelled", "25.0.1");
    Files.delete(jdk.resolve("release"));
    assertFound(jdk, List.of(), jdk);
  }

  @Test
  void whoFindsNothingIsToldWhatWasLookedAtAndWhatToDo() throws Exception {
    Path runtime = sandbox.javaRuntime("jvm/25", "25");
    Path nowhere = sandbox.folder().resolve("nowhere");
    var ended = find(List.of("JAVA_HOME=" + nowhere), runtime);
    assertEquals(3, ended.status());
    assertEquals("", ended.out());
    for (String words :
        List.of(
            "JAVA_HOME: " + nowhere + " is no folder",
            "java on the PATH: " + sandbox.folder().resolve("jvm/17").toRealPath() + " is Java 17",
            runtime + " has no bin/javac",
            "Install one",
            "export LABSIM_JAVA_HOME=")) {
      assertTrue(ended.err().contains(words), () -> words + " is missing in\n" + ended.err());
    }
  }

  private void assertFound(Path expected, List<String> environment, Path... usual)
      throws IOException, InterruptedException {
    var ended = find(environment, usual);
    assertEquals("", ended.err());
    assertEquals(expected.toRealPath(), Path.of(ended.out().strip()).toRealPath());
  }

  private Sandbox.Ended find(List<String> environment, Path... usual)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Repository.root().resolve(".mvn/find-jdk").toString());
    for (Path jdk : usual) {
      command.add(jdk.toString());
    }
    return Sandbox.end(
        sandbox.start(sandbox.folder(), environment, command.toArray(String[]::new)));
  }
}
