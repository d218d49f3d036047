package labsim.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a house of two files, with a Maven and a Java that only say what they are asked.
 */
class LauncherTest {

  private static final String BUILDING = "labsim: building";
  private static final String SOURCE = "house/sim/app/src/main/java/A.java";

  private final Sandbox sandbox;
  private final Path house;

  LauncherTest(@TempDir Path folder) throws IOException {
    sandbox = Sandbox.in(folder.resolve("a folder"));
    house = sandbox.folder().resolve("house");
  }

  @BeforeEach
  void buildTheHouse() throws IOException {
    for (String script : List.of("labsim", ".mvn/find-jdk")) {
      Files.createDirectories(house.resolve(script).getParent());
      Files.copy(Repository.root().resolve(script), house.resolve(script));
    }
    sandbox.file("house/pom.xml", "");
    sandbox.file("house/reports/pom.xml", "");
    sandbox.file(SOURCE, "");
    maven("exit 0");
  }

  @Test
  void buildsOnFirstUseAndNotAgain() throws Exception {
    assertEquals("labsim: building (first use, about a minute)…\n", run().err());
    assertEquals("", run().err());
    assertEquals(1, builds());
  }

  @Test
  void buildsAgainWhenASourceIsChangedAddedOrDeleted() throws Exception {
    run();
    Files.setLastModifiedTime(
        sandbox.folder().resolve(SOURCE),
        Files.getLastModifiedTime(house.resolve(".labsim/app/sources")));
    assertEquals("", run().err());
    sandbox.file(SOURCE, "class A {}");
    assertTrue(run().err().startsWith(BUILDING));
    Path added = sandbox.file("house/sim/lab/src/main/resources/new.txt", "");
    assertTrue(run().err().startsWith(BUILDING));
    Files.delete(added);
    assertTrue(run().err().startsWith(BUILDING));
    assertEquals("", run().err());
  }

  @Test
  void testsAndOutputsDoNotMatter() throws Exception {
    run();
    sandbox.file("house/sim/app/src/test/java/ATest.java", "");
    sandbox.file("house/sim/app/target/src/main/java/Generated.java", "");
    sandbox.file("house/scenarios/mine.yaml", "");
    assertEquals("", run().err());
  }

  @Test
  void argumentsArriveUnharmedFromAnywhereAndThroughLinks() throws Exception {
    Path link = sandbox.folder().resolve("link to labsim");
    Files.createSymbolicLink(link, Path.of("house/labsim"));
    Path elsewhere = Files.createDirectory(sandbox.folder().resolve("else where"));
    String[] command = {link.toString(), "run", "two words", "", "*", "$HOME", "\"'", "-x=\\n"};
    String out = Sandbox.end(sandbox.start(elsewhere, jdk(), command)).out();
    String jar = house.toRealPath().resolve(".labsim/app/labsim-app.jar").toString();
    assertTrue(
        out.endsWith(
            "[-jar]\n[" + jar + "]\n[run]\n[two words]\n[]\n[*]\n[$HOME]\n[\"']\n[-x=\\n]\n"),
        out);
  }

  @Test
  void becomesTheProgramSoThatSignalsAndStatusAreIts() throws Exception {
    var ended = run();
    assertEquals(7, ended.status());
    assertEquals(Long.toString(ended.process()), ended.out().lines().findFirst().orElseThrow());
  }

  @Test
  void optionsForTheVirtualMachineAreSplitAndNotExpanded() throws Exception {
    var environment = List.of(jdk().getFirst(), "LABSIM_JAVA_OPTS=-Xmx1g  -Dstar=*");
    String out = Sandbox.end(sandbox.start(house, environment, "./labsim")).out();
    assertTrue(out.contains("[-Xmx1g]\n[-Dstar=*]\n[-jar]\n"), out);
  }

  @Test
  void aFailedBuildShowsMavensErrorsAndLeavesTheOldProgram() throws Exception {
    run();
    maven("echo '[INFO] noise'; echo '[ERROR] A.java:[1,2] wrong'", "exit 1");
    sandbox.file(SOURCE, "class A { wrong }");
    var ended = run();
    assertEquals(1, ended.status());
    assertEquals("", ended.out());
    assertTrue(ended.err().contains("\n[ERROR] A.java:[1,2] wrong\nlabsim: the build failed"));
    assertTrue(Files.exists(house.resolve(".labsim/app/labsim-app.jar")));
    maven("exit 0");
    assertEquals(7, run().status());
  }

  @Test
  void withoutMavenItSaysSo() throws Exception {
    Files.delete(sandbox.folder().resolve("bin/mvn"));
    var ended = run();
    assertEquals(1, ended.status());
    assertTrue(ended.err().contains("Maven (mvn) is not on the PATH"));
  }

  @Test
  void withoutJdkItEndsWithThree() throws Exception {
    var ended = Sandbox.end(sandbox.start(house, List.of("LABSIM_JAVA_HOME=/nowhere"), "./labsim"));
    assertEquals(3, ended.status());
    assertTrue(ended.err().contains("/nowhere is no folder"));
  }

  @Test
  void ofTwoAtOnceOneBuildsAndTheOtherWaits() throws Exception {
    maven("sleep 1");
    Process first = sandbox.start(house, jdk(), "./labsim");
    Process second = sandbox.start(house, jdk(), "./labsim");
    assertEquals(7, Sandbox.end(first).status());
    assertEquals(7, Sandbox.end(second).status());
    assertEquals(1, builds());
  }

  @Test
  void aLockWhoseHolderIsDeadIsBroken() throws Exception {
    Process dead = sandbox.start(house, List.of(), "uname", "-n");
    String host = Sandbox.end(dead).out().strip();
    Path lock = Files.createDirectory(house.resolve(".labsim")).resolve("lock");
    Files.createSymbolicLink(lock, Path.of(dead.pid() + "@" + host));
    assertEquals("labsim: building (first use, about a minute)…\n", run().err());
  }

  /** A Maven that notes that it was called, makes the jar, and then does as told. */
  private void maven(String... then) throws IOException {
    sandbox.script(
        "bin/mvn",
        "echo called >>../maven.log",
        "touch .labsim/app.new/labsim-app.jar",
        String.join("\n", then));
  }

  private long builds() throws IOException {
    return Files.readAllLines(sandbox.folder().resolve("maven.log")).size();
  }

  private List<String> jdk() throws IOException {
    return List.of("LABSIM_JAVA_HOME=" + sandbox.jdk("jdk", "25.0.3"));
  }

  private Sandbox.Ended run() throws IOException, InterruptedException {
    return Sandbox.end(sandbox.start(house, jdk(), "./labsim"));
  }
}
