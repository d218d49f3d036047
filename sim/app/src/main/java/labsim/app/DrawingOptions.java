package labsim.app;

import picocli.CommandLine.Option;

/** Options of all commands that draw. */
final class DrawingOptions {

  @Option(names = "--svg", description = "Draw the figures as SVG, too.")
  boolean svg;

  @Option(names = "--png", description = "Draw the figures as PNG, too.")
  boolean png;
}
