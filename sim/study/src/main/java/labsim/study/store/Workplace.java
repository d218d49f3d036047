package labsim.study.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import labsim.study.ensemble.Archive;
import labsim.study.ensemble.RunId;
import labsim.study.ensemble.Share;
import labsim.study.ensemble.Worklist;
import labsim.study.result.Column;
import labsim.study.result.Manifest;

/**
 * A results folder in which a study is under way, ours until closed. It holds {@code study.json},
 * what is asked, and {@code parts/}, what has come back; the final tables and {@code manifest.json}
 * come when all is there, the manifest last. So a folder is done if and only if it has a manifest
 * and no {@code study.json}.
 */
public final class Workplace implements Closeable {

  /** Says how results came to be. */
  @FunctionalInterface
  public interface Signature {
    /**
     * The manifest of results of so many replications of each world.
     *
     * @param events events handled in all rows' runs
     */
    Manifest of(int replications, long events);
  }

  /** What to do with runs that are there already. */
  public enum Start {
    /** Refuse, and say how to resume. */
    FRESH,
    /** Keep them. */
    RESUMED
  }

  private final Path folder;
  private final Path parts;
  private final Asked asked;
  private final FolderLock lock;
  private final PartArchive archive;
  private boolean finished;

  private Workplace(Path folder, Asked asked, FolderLock lock, PartArchive archive) {
    this.folder = folder;
    this.parts = folder.resolve(PartFiles.FOLDER);
    this.asked = asked;
    this.lock = lock;
    this.archive = archive;
  }

  /**
   * Opens a folder for a study; it is made if need be.
   *
   * @param share the part of the runs that will be done here; others may work in the same folder at
   *     the same time, each on another part of the same number of parts
   * @param notes is told, a line each, of damaged parts that are left out
   * @throws FolderException if it holds anything but the same study, if runs are there already and
   *     none are expected, or if somebody else is at work in it
   */
  public static Workplace open(
      Path folder, Asked asked, Share share, Start start, Consumer<String> notes)
      throws IOException {
    Folder.claim(folder, asked.study());
    Path parts = Files.createDirectories(folder.resolve(PartFiles.FOLDER));
    FolderLock lock = FolderLock.of(folder, parts, share);
    try {
      return open(folder, asked, share, start, notes, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Workplace open(
      Path folder, Asked asked, Share share, Start start, Consumer<String> notes, FolderLock lock)
      throws IOException {
    Path parts = folder.resolve(PartFiles.FOLDER);
    boolean underWay = Asked.isIn(folder);
    if (!underWay && share.equals(Share.ALL)) {
      PartFiles.delete(parts); // left behind by one that was killed while it tidied up
    }
    PartFiles.deleteUnfinished(parts, prefix(share));
    List<Path> ours =
        PartFiles.all(parts).stream()
            .filter(file -> file.getFileName().toString().startsWith(prefix(share)))
            .toList();
    if (start == Start.FRESH && !ours.isEmpty()) {
      throw new FolderException(
          folder
              + " holds runs of this study, which was interrupted; add --resume to go on from"
              + " there, or remove the folder to start anew");
    }
    if (!underWay) {
      asked.write(folder);
    }
    return new Workplace(
        folder, underWay ? Asked.read(folder) : asked, lock, archive(parts, share, notes));
  }

  /**
   * Opens a folder in which a study is under way, whichever it is.
   *
   * @throws FolderException if there is none, or somebody is at work in it
   */
  public static Workplace reopen(Path folder, Consumer<String> notes) throws IOException {
    if (!Asked.isIn(folder)) {
      throw new FolderException(
          folder + " holds no study that is under way: it has no " + Asked.NAME);
    }
    return open(folder, Asked.read(folder), Share.ALL, Start.RESUMED, notes);
  }

  private static PartArchive archive(Path parts, Share share, Consumer<String> notes)
      throws IOException {
    try {
      return new PartArchive(
          parts, PartFiles.intact(parts, notes), prefix(share), System::nanoTime);
    } catch (SQLException e) {
      throw new IOException("cannot read " + parts + ": " + FirstLine.of(e), e);
    }
  }

  private static String prefix(Share share) {
    return share.equals(Share.ALL) ? "" : "share-" + share.number() + "-of-" + share.of() + "-";
  }

  /** What was asked, by whoever opened the folder first. */
  public Asked asked() {
    return asked;
  }

  /** Where outcomes are kept. */
  public Archive archive() {
    return archive;
  }

  /** How many runs are held. */
  public int held() {
    return archive.size();
  }

  /** Notes the rows that the final table is to have. */
  public void want(Worklist list) throws IOException {
    archive.flush();
    try (Connection database = DuckDb.open()) {
      TaskTable.make(database, list);
      TaskTable.write(database, list.ensemble().factors(), parts);
    } catch (SQLException e) {
      throw new IOException("cannot write in " + parts + ": " + FirstLine.of(e), e);
    }
  }

  /**
   * Takes in the parts of another folder of the same study.
   *
   * @throws FolderException if it is of another study, or broken
   */
  public void takeIn(Path other, Consumer<String> notes) throws IOException {
    Asked there = Asked.read(other);
    if (!there.study().equals(asked.study())) {
      throw new FolderException(
          other + " is of another study (\"" + there.command() + "\") than " + folder);
    }
    archive.add(PartFiles.copy(other.resolve(PartFiles.FOLDER), parts, notes));
  }

  /**
   * For each world in which runs that {@link #want} named are missing, how many; empty if all are
   * there.
   *
   * @throws FolderException if nobody has said yet what is wanted
   */
  public Map<String, Long> missing() throws IOException {
    return assembled(Assembly::missingByWorld);
  }

  /**
   * A share of which runs are missing.
   *
   * @param missing how many
   * @param wanted how many belong to it
   */
  public record Gap(Share share, long missing, long wanted) {}

  /** The shares that parts here speak of and that are not complete. */
  public List<Gap> gaps() throws IOException {
    List<Share> shares = PartFiles.shares(archive.files());
    return assembled(assembly -> {
      List<RunId> wanted = assembly.wanted();
      List<RunId> missing = wanted.stream().filter(run -> !archive.holds(run)).toList();
      return shares.stream()
          .map(share -> new Gap(share, count(share, missing), count(share, wanted)))
          .filter(gap -> gap.missing() > 0)
          .toList();
    });
  }

  private static long count(Share share, List<RunId> runs) {
    return runs.stream().filter(share::has).count();
  }

  private interface Question<T> {
    T ask(Assembly assembly) throws SQLException, IOException;
  }

  private <T> T assembled(Question<T> question) throws IOException {
    Path tasks = parts.resolve(TaskTable.NAME);
    if (!Files.exists(tasks)) {
      throw new FolderException(
          folder + " does not say yet which runs belong to it: no share of them is done");
    }
    archive.flush();
    try (Connection database = DuckDb.open()) {
      List<Column> factors = Tables.columns(Parquet.note(tasks));
      DuckDb.spillInto(database, parts);
      TaskTable.read(database, tasks);
      return question.ask(new Assembly(database, factors, archive.files()));
    } catch (SQLException e) {
      throw new IOException("cannot put together the runs in " + parts + ": " + FirstLine.of(e), e);
    }
  }

  /**
   * Writes the final tables, what is drawn from them, and the manifest; then tidies up.
   *
   * @param signature says how they came to be, when the tables are there
   * @param drawing draws into a folder that holds all else already
   */
  public void finish(Signature signature, Folder.Drawing drawing) throws IOException {
    Path fresh = parts.resolve("final");
    Folder.delete(fresh);
    Manifest manifest = assembled(assembly -> assembly.write(fresh, signature));
    new ManifestFile(manifest, asked).write(fresh);
    drawing.into(fresh);
    Folder.adopt(fresh, folder);
    finished = true;
  }

  /** Stores what waits, and leaves the folder to others; one in which nothing was done goes. */
  @Override
  public void close() throws IOException {
    try {
      archive.close();
    } finally {
      boolean tidy = finished || isBare();
      if (tidy) {
        Files.deleteIfExists(folder.resolve(Asked.NAME));
        lock.close();
        Folder.delete(parts);
        Folder.deleteIfEmpty(folder);
      } else {
        lock.close();
      }
    }
  }

  /** Whether nothing is stored here by anybody. */
  private boolean isBare() throws IOException {
    return lock.isExclusive()
        && PartFiles.all(parts).isEmpty()
        && Files.notExists(parts.resolve(TaskTable.NAME));
  }
}
