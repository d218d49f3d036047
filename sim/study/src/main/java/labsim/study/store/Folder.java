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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A results folder: {@code manifest.json}, {@code results.parquet}, {@code series.parquet}, and
 * whatever is drawn from them. It appears whole or not at all: everything is written into a hidden
 * folder beside it, which is then renamed. A folder of the same study (see {@link
 * labsim.study.Plan#hash}) is replaced; any other is left alone.
 */
public final class Folder {

  private static final String RESULTS = "results.parquet";
  private static final String SERIES = "series.parquet";

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
    if (!Files.isRegularFile(folder.resolve(ManifestFile.NAME))) {
      throw new FolderException(
          folder + " holds other things than results; give another folder with --out");
    }
    ManifestFile there = ManifestFile.read(folder);
    if (!there.study().equals(study)) {
      throw new FolderException(
          folder
              + " holds other results (of \""
              + there.manifest().command()
              + "\"); give another folder with --out, or remove it");
    }
  }

  /**
   * Writes the evidence and what is drawn from it.
   *
   * @throws FolderException if the folder holds anything but results of the same study
   */
  public static void write(Path folder, Evidence evidence, Drawing drawing) throws IOException {
    claim(folder, evidence.study());
    Path target = folder.toAbsolutePath().normalize();
    Path parent = Files.createDirectories(target.getParent());
    Path part = Files.createTempDirectory(parent, ".labsim-");
    try {
      Path fresh = Files.createDirectory(part.resolve("new"));
      new ManifestFile(evidence.manifest(), evidence.study(), evidence.subjects(), evidence.arms())
          .write(fresh);
      Parquet.write(fresh.resolve(RESULTS), Tables.of(evidence.measures()));
      Parquet.write(fresh.resolve(SERIES), Tables.of(evidence.series()));
      drawing.into(fresh);
      if (Files.exists(target)) {
        Files.move(target, part.resolve("old"), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw new IOException("cannot write " + folder + ": " + e.getMessage(), e);
    } finally {
      delete(part);
    }
  }

  /**
   * What {@link #write} was given.
   *
   * @throws FolderException if it is no results folder, or a broken one
   */
  public static Evidence read(Path folder) throws IOException {
    ManifestFile file = ManifestFile.read(folder);
    try {
      Path results = folder.resolve(RESULTS);
      List<Column> measures = Tables.columns(Parquet.note(results));
      Path samples = folder.resolve(SERIES);
      List<Column> tracks = Tables.columns(Parquet.note(samples));
      return new Evidence(
          file.manifest(),
          file.study(),
          file.subjects(),
          file.arms(),
          Tables.measures(measures, Parquet.read(results, Tables.measureFields(measures))),
          Tables.series(tracks, Parquet.read(samples, Tables.seriesFields(tracks))));
    } catch (SQLException | JacksonException e) {
      throw new FolderException(folder + " cannot be read: " + firstLine(e), e);
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

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new FolderException(folder + " is a file; give a folder with --out");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
