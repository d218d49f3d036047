package labsim.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import labsim.study.Plan;
import labsim.study.result.ChoiceResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a choice among scenarios found, in its folder: {@code choice.json}, beside the table of all
 * runs. The same choice gives the same bytes.
 */
public final class ChoiceFile {

  /** The kind of study that has one. */
  public static final String KIND = "choice";

  private static final String NAME = "choice.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ChoiceFile() {}

  /**
   * What a folder is told of a choice before its first run.
   *
   * @param study hash of all that decides it
   * @param started when it is first started, ISO 8601
   */
  public static Asked asked(
      Plan plan, String study, String command, String version, String commit, String started) {
    ObjectNode details = JSON.createObjectNode();
    details.set("scenarios", JSON.valueToTree(plan.subjects()));
    return new Asked(KIND, study, command, version, commit, plan.seed(), started, details);
  }

  /** Writes what was found. */
  public static void write(ChoiceResult result, Path folder) throws IOException {
    Files.writeString(
        folder.resolve(NAME), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
  }

  /**
   * Reads what was found in a finished folder.
   *
   * @throws FolderException if it is no folder of a choice
   */
  public static ChoiceResult read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      throw new FolderException(folder + " has no " + NAME);
    }
    try {
      return JSON.readValue(Files.readString(file), ChoiceResult.class);
    } catch (JacksonException e) {
      throw new FolderException(file + " cannot be understood: " + e.getOriginalMessage(), e);
    }
  }
}
