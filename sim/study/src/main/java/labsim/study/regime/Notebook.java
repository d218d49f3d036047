package labsim.study.regime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import labsim.scenario.StudyFile;
import labsim.scenario.StudyKind;
import labsim.study.result.SearchResult;
import labsim.study.store.Asked;
import labsim.study.store.Folder;
import labsim.study.store.FolderException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a search found, in its folder: {@code search.json}, beside the table of all runs. The same
 * study gives the same bytes.
 */
public final class Notebook {

  private static final String NAME = "search.json";
  private static final String MANIFEST = "manifest";
  private static final String REPLICATIONS = "replications";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Notebook() {}

  /** Whether this package made what was asked. */
  public static boolean isKind(String kind) {
    return kind.equals(StudyKind.REGIMES.key()) || kind.equals(StudyKind.CALIBRATE.key());
  }

  /**
   * What a folder is told of a study before its first run.
   *
   * @param hash see {@link Quest#hash}
   * @param started when it is first started, ISO 8601
   */
  public static Asked asked(
      StudyFile study, String hash, String command, String version, String commit, String started) {
    ObjectNode details = JSON.createObjectNode();
    details.put("study", study.resolved());
    details.put("scenario", study.base().resolved());
    return new Asked(
        study.kind().key(), hash, command, version, commit, study.seed(), started, details);
  }

  /** Writes what was found. */
  public static void write(SearchResult result, Path folder) throws IOException {
    ObjectNode found = JSON.valueToTree(result);
    found.remove(MANIFEST);
    Files.writeString(
        folder.resolve(NAME), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(found));
  }

  /**
   * Reads what was found in a finished folder.
   *
   * @throws FolderException if it is no folder of a search
   */
  public static SearchResult read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      throw new FolderException(folder + " has no " + NAME);
    }
    try {
      ObjectNode found = (ObjectNode) JSON.readTree(Files.readString(file));
      ObjectNode manifest = JSON.valueToTree(Folder.finished(folder).manifest());
      manifest.set(REPLICATIONS, found.get(REPLICATIONS)); // of one look; others count numbers
      found.set(MANIFEST, manifest);
      return JSON.treeToValue(found, SearchResult.class);
    } catch (JacksonException e) {
      throw new FolderException(file + " cannot be understood: " + e.getOriginalMessage(), e);
    }
  }
}
