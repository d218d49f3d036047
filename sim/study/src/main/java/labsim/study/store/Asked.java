package labsim.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a folder's study asks, known before the first run: {@code study.json} while it is under way,
 * and part of {@code manifest.json} when it is done.
 *
 * @param kind who can make something of the results: "comparison" of {@code run} and {@code
 *     compare}, or another word for another kind of study
 * @param study hash of all that decides the results; a folder holds results of one study only
 * @param command what was typed first
 * @param version labsim's version
 * @param commit the commit it was built from
 * @param seed seed of all streams
 * @param started when it was first started, ISO 8601
 * @param details what those who know the kind need to read the results
 */
public record Asked(
    String kind,
    String study,
    String command,
    String version,
    String commit,
    long seed,
    String started,
    ObjectNode details) {

  static final String NAME = "study.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  void write(Path folder) throws IOException {
    byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    Durable.write(folder.resolve(NAME), text);
  }

  /** Throws if there is none or it cannot be understood. */
  static Asked read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try {
      return JSON.readValue(Files.readString(file), Asked.class);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new FolderException(file + " cannot be understood: " + FirstLine.of(e), e);
    }
  }
}
