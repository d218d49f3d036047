package labsim.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import labsim.study.Arm;
import labsim.study.Constraint;
import labsim.study.Subject;
import labsim.study.result.Manifest;
import labsim.study.result.World;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code manifest.json}: how the results came to be and what was asked.
 *
 * @param manifest how they came to be
 * @param study hash of what was asked
 * @param subjects the scenarios
 * @param arms the worlds
 */
record ManifestFile(Manifest manifest, String study, List<Subject> subjects, List<Arm> arms) {

  static final String NAME = "manifest.json";

  private static final String STUDY = "study";
  private static final String SCENARIOS = "scenarios";
  private static final String WORLDS = "worlds";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An arm as it is written. */
  private record Entry(
      String scenario, String key, String label, Optional<Constraint> raised, double factor) {

    static Entry of(Arm arm) {
      World world = arm.world();
      return new Entry(world.scenario(), world.key(), world.label(), arm.raised(), arm.factor());
    }

    Arm arm() {
      return new Arm(new World(key, scenario, label), raised, factor);
    }
  }

  void write(Path folder) throws IOException {
    ObjectNode root = JSON.valueToTree(manifest);
    root.put(STUDY, study);
    root.set(SCENARIOS, JSON.valueToTree(subjects));
    root.set(WORLDS, JSON.valueToTree(arms.stream().map(Entry::of).toList()));
    Files.writeString(
        folder.resolve(NAME),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }

  /** Throws if the folder has no manifest or one that cannot be understood. */
  static ManifestFile read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isDirectory(folder)) {
      throw new FolderException(folder + ": there is no such folder");
    }
    if (!Files.isRegularFile(file)) {
      throw new FolderException(folder + " is not a results folder: it has no " + NAME);
    }
    try {
      return parse(JSON.readTree(Files.readString(file)));
    } catch (JacksonException | ClassCastException | IllegalArgumentException e) {
      throw new FolderException(file + " cannot be understood: " + firstLine(e), e);
    }
  }

  private static ManifestFile parse(JsonNode tree) {
    ObjectNode root = (ObjectNode) tree;
    List<Subject> subjects = new ArrayList<>();
    for (JsonNode node : root.required(SCENARIOS)) {
      subjects.add(JSON.treeToValue(node, Subject.class));
    }
    List<Arm> arms = new ArrayList<>();
    for (JsonNode node : root.required(WORLDS)) {
      arms.add(JSON.treeToValue(node, Entry.class).arm());
    }
    String study = root.required(STUDY).asString();
    root.remove(List.of(STUDY, SCENARIOS, WORLDS));
    return new ManifestFile(
        JSON.treeToValue(root, Manifest.class), study, List.copyOf(subjects), List.copyOf(arms));
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
