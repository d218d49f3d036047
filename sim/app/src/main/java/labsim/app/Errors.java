package labsim.app;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.CancellationException;
import labsim.scenario.Nearest;
import labsim.scenario.ScenarioException;
import labsim.study.ensemble.RunFailed;
import labsim.study.store.FirstLine;
import labsim.study.store.FolderException;
import labsim.study.store.QueryException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user is told when something goes wrong, and the exit code. */
final class Errors {

  private final Console console;
  private final Root root;

  Errors(Console console, Root root) {
    this.console = console;
    this.root = root;
  }

  /** One line for a wrong command line, with the nearest name for an unknown one. */
  int wrongArguments(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    if (args.length == 0) {
      command.usage(console.err());
      return Exit.WRONG_INPUT;
    }
    String what =
        error instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched)
            : FirstLine.of(error);
    say(what + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
    return Exit.WRONG_INPUT;
  }

  private static String unknown(UnmatchedArgumentException error) {
    String given = error.getUnmatched().getFirst();
    CommandLine command = error.getCommandLine();
    if (error.isUnknownOption()) {
      List<String> options = List.copyOf(command.getCommandSpec().optionsMap().keySet());
      return "unknown option " + given + Nearest.hint(given, options);
    }
    List<String> commands = List.copyOf(command.getSubcommands().keySet());
    return commands.isEmpty()
        ? "there is nothing to do with " + given
        : "unknown command " + given + Nearest.hint(given, commands);
  }

  /** The reason why a command failed: the user's lines, or one line of our own. */
  int failed(Exception error, CommandLine command, ParseResult parsed) {
    boolean interrupted = Thread.interrupted();
    if (root.verbose) {
      error.printStackTrace(console.err());
    }
    return switch (error) {
      case Interrupted stopped -> {
        say(FirstLine.of(stopped));
        yield Exit.INTERRUPTED;
      }
      case CancellationException cancelled -> interrupted();
      case ClosedByInterruptException closed -> interrupted();
      case ScenarioException scenario -> refused(scenario.problems());
      case Refusal refusal -> refused(refusal.lines());
      case FolderException folder -> {
        say(FirstLine.of(folder));
        yield Exit.WRONG_INPUT;
      }
      case QueryException query -> {
        console.err().println(query.getMessage());
        yield Exit.WRONG_INPUT;
      }
      case Exception other when interrupted -> interrupted();
      case Exception other -> {
        say(reason(other) + (root.verbose ? "" : " (--verbose shows the trace)"));
        yield Exit.FAILED;
      }
    };
  }

  private int refused(List<?> lines) {
    lines.forEach(console.err()::println);
    return Exit.WRONG_INPUT;
  }

  private int interrupted() {
    say("interrupted; nothing was written, and the same command starts anew");
    return Exit.INTERRUPTED;
  }

  /** Of exceptions that speak to programmers the name is needed, too. */
  private static String reason(Exception error) {
    if (error instanceof FileSystemException file) {
      String why = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
      return "the file system refuses " + file.getFile() + ": " + why;
    }
    boolean speaksToUsers = error instanceof IOException || error instanceof RunFailed;
    return speaksToUsers
        ? FirstLine.of(error)
        : error.getClass().getSimpleName() + ": " + FirstLine.of(error);
  }

  private void say(String line) {
    console.err().println("labsim: " + line);
  }
}
