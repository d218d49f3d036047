package crooked.study;

import picocli.CommandLine;

/** The command line lives in app. */
record Prints(CommandLine.Help help) {}
