package labsim.study.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import labsim.study.ensemble.Share;

/**
 * The parts of a study that is under way: {@code parts/000001-1a2b3c4d.parquet}, numbered as they
 * come, each named with the checksum of its bytes. Parts of one share of the runs begin with its
 * name.
 */
final class PartFiles {

  static final String FOLDER = "parts";

  private static final String DAMAGED = ".damaged";
  private static final Pattern NAME =
      Pattern.compile("(?:share-(\\d+)-of-(\\d+)-)?(\\d{6,})-([0-9a-f]{8})\\.parquet");

  private PartFiles() {}

  static Path name(Path parts, String prefix, long number, long checksum) {
    String digits = HexFormat.of().toHexDigits(checksum, 8);
    return parts.resolve("%s%06d-%s.parquet".formatted(prefix, number, digits));
  }

  static long checksum(Path file) throws IOException {
    CRC32C checksum = new CRC32C();
    checksum.update(Files.readAllBytes(file));
    return checksum.getValue();
  }

  /** All parts by name, whether they are whole or not. */
  static List<Path> all(Path parts) throws IOException {
    if (!Files.isDirectory(parts)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parts)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet") && !file.endsWith(TaskTable.NAME))
          .sorted()
          .toList();
    }
  }

  /**
   * Those parts that are whole. Any other gets another name, so that it is counted no more and can
   * be looked at.
   *
   * @param notes is told of each that is damaged
   */
  static List<Path> intact(Path parts, Consumer<String> notes) throws IOException {
    List<Path> intact = new ArrayList<>();
    for (Path file : all(parts)) {
      if (isIntact(file)) {
        intact.add(file);
      } else {
        Path aside = Path.of(file + DAMAGED);
        Files.move(file, aside);
        notes.accept(
            file
                + " is damaged and set aside as "
                + aside.getFileName()
                + "; its runs are missing");
      }
    }
    return List.copyOf(intact);
  }

  static boolean isIntact(Path file) throws IOException {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() && HexFormat.fromHexDigits(name.group(4)) == (int) checksum(file);
  }

  /** All shares of as many as names speak of; none if they speak of none. */
  static List<Share> shares(List<Path> files) {
    Set<Integer> counts = new TreeSet<>();
    for (Path file : files) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (name.matches() && name.group(1) != null) {
        counts.add(Integer.valueOf(name.group(2)));
      }
    }
    return counts.stream()
        .flatMap(of -> IntStream.rangeClosed(1, of).mapToObj(number -> new Share(number, of)))
        .toList();
  }

  /** A number larger than that of any part. */
  static long next(List<Path> files) {
    long largest = 0;
    for (Path file : files) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (name.matches()) {
        largest = Math.max(largest, Long.parseLong(name.group(3)));
      }
    }
    return largest + 1;
  }

  /**
   * Copies the whole parts of one folder, and what is said there of all, into another.
   *
   * @return those that were not there already
   */
  static List<Path> copy(Path from, Path to, Consumer<String> notes) throws IOException {
    Path tasks = from.resolve(TaskTable.NAME);
    if (Files.exists(tasks) && Files.notExists(to.resolve(TaskTable.NAME))) {
      Durable.write(to.resolve(TaskTable.NAME), Files.readAllBytes(tasks));
    }
    List<Path> copied = new ArrayList<>();
    for (Path file : all(from)) {
      Path copy = to.resolve(file.getFileName());
      if (!isIntact(file)) {
        notes.accept(file + " is damaged and left out; its runs are missing");
      } else if (Files.notExists(copy)) {
        Durable.write(copy, Files.readAllBytes(file));
        copied.add(copy);
      }
    }
    return List.copyOf(copied);
  }

  /** Deletes all parts, damaged ones too. */
  static void delete(Path parts) throws IOException {
    try (Stream<Path> files = Files.list(parts)) {
      for (Path file : files.filter(path -> path.toString().contains(".parquet")).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Deletes what one who was killed was writing. */
  static void deleteUnfinished(Path parts, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(parts)) {
      for (Path file : files.filter(path -> isUnfinished(path, prefix)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isUnfinished(Path file, String prefix) {
    String name = file.getFileName().toString();
    return name.startsWith(prefix) && name.endsWith(Durable.UNFINISHED);
  }
}
