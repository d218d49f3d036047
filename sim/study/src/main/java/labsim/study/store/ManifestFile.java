package labsim.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import labsim.study.result.Manifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code manifest.json}: how the results came to be and what was asked.
 *
 * @param manifest how they came to be
 * @param asked what was asked
 */
record ManifestFile(Manifest manifest, Asked asked) {

  static final String NAME = "manifest.json";

  private static final String KIND = "kind";
  private static final String STUDY = "study";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  void write(Path folder) throws IOException {
    ObjectNode root = JSON.valueToTree(manifest);
    root.put(KIND, asked.kind());
    root.put(STUDY, asked.study());
    root.setAll(asked.details());
    Files.writeString(
        folder.resolve(NAME),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  /** Throws if the folder has no manifest or one that cannot be understood. */
  static ManifestFile read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isDirectory(folder)) {
      throw new FolderException(folder + ": there is no such folder");
    }
    if (!Files.isRegularFile(file)) {
      throw new FolderException(
          Asked.isIn(folder)
              ? folder
                  + " is not done: \""
                  + Asked.read(folder).command()
                  + "\" was interrupted or"
                  + " is under way; go on with the same command and --resume"
              : folder + " is not a results folder: it has no " + NAME);
    }
    try {
      return parse((ObjectNode) JSON.readTree(Files.readString(file)));
    } catch (JacksonException | ClassCastException | IllegalArgumentException e) {
      throw new FolderException(file + " cannot be understood: " + FirstLine.of(e), e);
    }
  }

  private static ManifestFile parse(ObjectNode root) {
    ObjectNode own = JSON.createObjectNode();
    for (var component : Manifest.class.getRecordComponents()) {
      own.set(component.getName(), root.required(component.getName()));
      root.remove(component.getName());
    }
    Manifest manifest = JSON.treeToValue(own, Manifest.class);
    String kind = root.required(KIND).asString();
    String study = root.required(STUDY).asString();
    root.remove(KIND);
    root.remove(STUDY);
    return new ManifestFile(
        manifest,
        new Asked(
            kind,
            study,
            manifest.command(),
            manifest.version(),
            manifest.commit(),
            manifest.seed(),
            manifest.started(),
            root));
  }
}
