package labsim.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What is typed before a command. */
@Command(
    name = "labsim",
    description = "Simulates AI research labs whose work is accelerated by AI.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    footer = {"", "For example: labsim run scenarios/baseline.yaml"})
final class Root {

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the trace of an error.")
  boolean verbose;
}
