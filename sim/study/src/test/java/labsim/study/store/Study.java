package labsim.study.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import labsim.study.ensemble.Evaluation;
import labsim.study.ensemble.Executor;
import labsim.study.ensemble.Share;
import labsim.study.ensemble.Worklist;
import labsim.study.result.Manifest;
import tools.jackson.databind.json.JsonMapper;

/** A study in a folder, of a kind that is known here only. */
final class Study {

  private Study() {}

  static void run(Path folder, Worklist list, Executor executor) throws IOException {
    try (Workplace place =
        Workplace.open(folder, asked(list), Share.ALL, Workplace.Start.FRESH, note -> {})) {
      work(place, list, executor, Share.ALL);
      place.finish(Study::manifest, fresh -> {});
    }
  }

  static void resume(Path folder, Worklist list, Executor executor, Consumer<String> notes)
      throws IOException {
    try (Workplace place = open(folder, list, Share.ALL, notes)) {
      work(place, list, executor, Share.ALL);
      place.finish(Study::manifest, fresh -> {});
    }
  }

  static Workplace open(Path folder, Worklist list, Share share, Consumer<String> notes)
      throws IOException {
    return Workplace.open(folder, asked(list), share, Workplace.Start.RESUMED, notes);
  }

  static void work(Workplace place, Worklist list, Executor executor, Share share)
      throws IOException {
    Evaluation.run(list, executor, place.archive(), share, (done, total, events) -> {});
    place.want(list);
  }

  static Manifest manifest(int replications, long events) {
    return new Manifest(
        "labsim test", "1.0", "", 7, replications, 1, "here", "2026-01-02T03:04:05Z", 1, events, 1);
  }

  private static Asked asked(Worklist list) {
    return new Asked(
        "test",
        list.id(0, 0).toString(),
        "labsim test",
        "1.0",
        "",
        list.ensemble().seed(),
        "2026-01-02T03:04:05Z",
        JsonMapper.builder().build().createObjectNode());
  }
}
