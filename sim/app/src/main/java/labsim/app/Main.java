package labsim.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import labsim.lab.Laboratory;
import labsim.scenario.StudyKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code labsim}: simulate AI research labs whose work is accelerated by AI. */
public final class Main {

  private static final long SECONDS_TO_TIDY_UP = 20;

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    Console console =
        new Console(
            utf8(new FileOutputStream(FileDescriptor.out)),
            utf8(new FileOutputStream(FileDescriptor.err)),
            isTerminal());
    CountDownLatch done = new CountDownLatch(1);
    interruptOnShutdown(Thread.currentThread(), done, console.err());
    int code = run(new Desk(console, Laboratory::run, Build.noted()), args);
    done.countDown();
    System.exit(code);
  }

  /**
   * Runs one command on the calling thread, which may be interrupted.
   *
   * @return 0 done, 1 failed, 2 wrong input, 130 interrupted
   */
  public static int run(Desk desk, String... args) {
    Root root = new Root();
    Typed typed = Typed.of(args);
    CommandLine line =
        new CommandLine(root)
            .addSubcommand(new RunCommand(desk, typed))
            .addSubcommand(new CompareCommand(desk, typed))
            .addSubcommand(
                StudyCommand.of(
                    desk,
                    typed,
                    StudyKind.SWEEP,
                    "Run a study file: how results depend on parameters, and what binds where."))
            .addSubcommand(new SensitivityCommand(desk, typed))
            .addSubcommand(
                StudyCommand.of(
                    desk,
                    typed,
                    StudyKind.REGIMES,
                    "In which worlds is what the case: fronts, behaviours, origins, borders,"
                        + " boxes."))
            .addSubcommand(
                StudyCommand.of(
                    desk,
                    typed,
                    StudyKind.CALIBRATE,
                    "Which worlds meet targets, and which parameters the targets do not"
                        + " identify."))
            .addSubcommand(new CheckCommand(desk.console()))
            .addSubcommand(new ReportCommand(desk.console()))
            .addSubcommand(new QueryCommand(desk.console()))
            .addSubcommand(new MergeCommand(desk))
            .addSubcommand(new ExplainCommand(desk.console()))
            .addSubcommand(new SchemaCommand(desk.console()));
    Errors errors = new Errors(desk.console(), root);
    version(line, "labsim " + desk.build());
    line.setOut(desk.console().out());
    line.setErr(desk.console().err());
    line.setParameterExceptionHandler(errors::wrongArguments);
    line.setExecutionExceptionHandler(errors::failed);
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      desk.console().err().println("labsim: out of memory; give Java more with -Xmx");
      return Exit.FAILED;
    } finally {
      desk.console().out().flush();
      desk.console().err().flush();
    }
  }

  @SuppressWarnings("SystemConsoleNull") // true of JDK 22 to 24 only
  private static boolean isTerminal() {
    java.io.@Nullable Console terminal = System.console();
    return terminal != null && terminal.isTerminal();
  }

  private static void version(CommandLine line, String version) {
    line.getCommandSpec().version(version);
    line.getSubcommands().values().forEach(command -> version(command, version));
  }

  /** Ctrl-C interrupts the command and waits for it to clear up; the JVM then exits with 130. */
  private static void interruptOnShutdown(Thread command, CountDownLatch done, PrintWriter err) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              command.interrupt();
              try {
                if (!done.await(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS)) {
                  err.println("labsim: gave up tidying; the last seconds of work may be lost");
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }));
  }

  /** Names and signs are the same whatever the locale says of the terminal. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
