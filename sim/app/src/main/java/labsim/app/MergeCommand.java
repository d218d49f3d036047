package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import labsim.study.regime.Notebook;
import labsim.study.store.Asked;
import labsim.study.store.ChoiceFile;
import labsim.study.store.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code labsim merge}: shares of a study, run by many, become its results. */
@Command(
    name = "merge",
    description = "Put together the shares of a study that were run with --shard.",
    mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description =
          "Folders of the same study. The first takes in the others and gets the results.")
  List<Path> folders = new ArrayList<>();

  @Mixin final DrawingOptions drawing = new DrawingOptions();

  private final Desk desk;

  MergeCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = folders.getFirst();
    try (Workplace place = Workplace.reopen(folder, this::say)) {
      refuseSearch(folder, place.asked());
      for (Path other : folders.subList(1, folders.size())) {
        place.takeIn(other, this::say);
      }
      Map<String, Long> missing = place.missing();
      if (!missing.isEmpty()) {
        tellMissing(place, missing, folder);
        return Exit.FAILED;
      }
      place.finish(
          (replications, events) -> {
            double seconds = sinceStart(place.asked());
            return Session.manifest(
                place.asked(), 1, replications, events, seconds, events / seconds);
          },
          fresh -> Retelling.draw(fresh, drawing));
    }
    Retelling.tell(desk.console(), folder, false);
    return Exit.DONE;
  }

  /** Of a search or a choice nobody knows what is missing before it has ended. */
  private static void refuseSearch(Path folder, Asked asked) {
    if (Notebook.isKind(asked.kind()) || asked.kind().equals(ChoiceFile.KIND)) {
      throw new Refusal(
          folder
              + " holds "
              + (Notebook.isKind(asked.kind()) ? "a search" : "a choice")
              + ", which has no shares; go on with: "
              + Typed.resumed(asked.command()));
    }
  }

  /** Nobody knows how long the shares took in all, only when the first began. */
  private static double sinceStart(Asked asked) {
    return Math.max(1, Duration.between(Instant.parse(asked.started()), Instant.now()).toSeconds());
  }

  private void tellMissing(Workplace place, Map<String, Long> missing, Path folder)
      throws IOException {
    long all = missing.values().stream().mapToLong(Long::longValue).sum();
    say(all + " runs are missing in " + folder + ":");
    missing.forEach((world, runs) -> say("  " + runs + " of " + world));
    List<Workplace.Gap> gaps = place.gaps();
    for (Workplace.Gap gap : gaps) {
      String share = gap.share().number() + "/" + gap.share().of();
      say(
          (gap.missing() == gap.wanted()
                  ? "share " + share + " is missing"
                  : "share %s is not complete: it lacks %d of %d runs"
                      .formatted(share, gap.missing(), gap.wanted()))
              + "; run it with: "
              + Typed.share(place.asked().command(), share));
    }
    if (gaps.isEmpty()) {
      say("run them with: " + Typed.resumed(place.asked().command()));
    }
  }

  private void say(String line) {
    desk.console().err().println("labsim: " + line);
  }
}
