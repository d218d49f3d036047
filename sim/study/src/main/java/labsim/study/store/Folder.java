package labsim.study.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import labsim.study.Evidence;
import labsim.study.result.Column;
import labsim.study.result.Manifest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A results folder: {@code manifest.json}, {@code results.parquet}, {@code series.parquet}, and
 * whatever is drawn from them. They come from a {@link Workplace}. Results of the same study (see
 * {@link labsim.study.Plan#hash}) are replaced; any others are left alone.
 */
public final class Folder {

  static final String RESULTS = "results.parquet";
  static final String SERIES = "series.parquet";

  private Folder() {}

  /** Writes what belongs into the folder beside the evidence, such as its report. */
  @FunctionalInterface
  public interface Drawing {
    /** Draws into a folder that is still being made. */
    void into(Path folder) throws IOException;
  }

  /**
   * Throws unless the folder may be written for this study; to be asked before a long run.
   *
   * @throws FolderException if it holds anything but results of the same study, or cannot be made
   */
  public static void claim(Path folder, String study) throws IOException {
    if (Files.notExists(folder)) {
      requireWritable(folder, folder.toAbsolutePath().normalize().getParent());
      return;
    }
    if (isEmpty(folder)) {
      return;
    }
    Asked there;
    if (Asked.isIn(folder)) {
      there = Asked.read(folder);
    } else if (ManifestFile.isIn(folder)) {
      there = ManifestFile.read(folder).asked();
    } else if (holdsOnlyParts(folder)) {
      return;
    } else {
      throw new FolderException(
          folder + " holds other things than results; give another folder with --out");
    }
    if (!there.study().equals(study)) {
      throw new FolderException(
          folder
              + " holds other results (of \""
              + there.command()
              + "\"); give another folder with --out, or remove it");
    }
  }

  /** Whether it holds the final results of this study and nobody is making them anew. */
  public static boolean isDone(Path folder, String study) throws IOException {
    return ManifestFile.isIn(folder)
        && !Asked.isIn(folder)
        && ManifestFile.read(folder).asked().study().equals(study);
  }

  /**
   * What a finished folder knows of itself, whatever kind of study made it.
   *
   * @param manifest how its results came to be
   * @param asked what was asked
   */
  public record Finished(Manifest manifest, Asked asked) {}

  /**
   * What the folder knows of itself.
   *
   * @throws FolderException if it is no results folder, or not finished
   */
  public static Finished finished(Path folder) throws IOException {
    ManifestFile file = ManifestFile.read(folder);
    return new Finished(file.manifest(), file.asked());
  }

  /**
   * What {@code run} or {@code compare} stored.
   *
   * @throws FolderException if it is no results folder, or a broken one
   */
  public static Evidence read(Path folder) throws IOException {
    ManifestFile file = ManifestFile.read(folder);
    ComparisonDetails details;
    try {
      details = ComparisonDetails.read(file.asked());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new FolderException(
          folder.resolve(ManifestFile.NAME) + " cannot be understood: " + FirstLine.of(e), e);
    }
    try {
      Path results = folder.resolve(RESULTS);
      List<Column> measures = Tables.columns(Parquet.note(results));
      Path samples = folder.resolve(SERIES);
      List<Column> tracks = Tables.columns(Parquet.note(samples));
      return new Evidence(
          file.manifest(),
          file.asked().study(),
          details.subjects(),
          details.arms(),
          Tables.measures(measures, Parquet.read(results, Tables.measureFields(measures))),
          Tables.series(tracks, Parquet.read(samples, Tables.seriesFields(tracks))));
    } catch (SQLException | JacksonException e) {
      throw new FolderException(folder + " cannot be read: " + FirstLine.of(e), e);
    }
  }

  /** The nearest folder above that is there already must take new ones. */
  private static void requireWritable(Path folder, @Nullable Path above) throws IOException {
    if (above == null) {
      throw new FolderException(folder + " cannot be a results folder");
    }
    if (Files.notExists(above)) {
      requireWritable(folder, above.getParent());
    } else if (!Files.isDirectory(above) || !Files.isWritable(above)) {
      throw new FolderException(folder + " cannot be made: nothing can be written in " + above);
    }
  }

  /** As after a kill between making the folder of parts and saying what they are of. */
  private static boolean holdsOnlyParts(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(entry ->
          entry.endsWith(PartFiles.FOLDER) || entry.toString().endsWith(Durable.UNFINISHED));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new FolderException(folder + " is a file; give a folder with --out");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Deletes a folder and all that is in it, if there is one. */
  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static void deleteIfEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder) && isEmpty(folder)) {
      Files.delete(folder);
    }
  }

  /**
   * Moves all that is in a fresh folder into the results folder, the manifest last: until then the
   * folder is not done.
   */
  static void adopt(Path fresh, Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(ManifestFile.NAME));
    List<Path> entries;
    try (Stream<Path> all = Files.list(fresh)) {
      entries = all.sorted(Comparator.comparing(Folder::isManifest)).toList();
    }
    for (Path entry : entries) {
      Path target = folder.resolve(entry.getFileName());
      if (Files.isDirectory(entry)) {
        delete(target);
        Files.move(entry, target, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Durable.publish(entry, target);
      }
    }
  }

  private static boolean isManifest(Path file) {
    return file.endsWith(ManifestFile.NAME);
  }
}
