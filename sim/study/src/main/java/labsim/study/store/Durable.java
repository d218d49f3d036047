package labsim.study.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Files that are whole or not there, whatever happens to the program or the machine: written under
 * another name, flushed to the disk, renamed. An interrupt does not disturb it, as it would disturb
 * channels.
 */
final class Durable {

  /** How names of files end that are still being written. */
  static final String UNFINISHED = ".unfinished";

  private Durable() {}

  /** Where to write what is to be {@link #publish}ed under this name. */
  static Path unfinished(Path file) {
    return Path.of(file + UNFINISHED);
  }

  static void write(Path file, byte[] bytes) throws IOException {
    Path unfinished = unfinished(file);
    try {
      try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
        out.write(bytes);
      }
      publish(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Gives a whole file its name, in place of one that has it. */
  static void publish(Path unfinished, Path file) throws IOException {
    try (RandomAccessFile whole = new RandomAccessFile(unfinished.toFile(), "rw")) {
      whole.getFD().sync();
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder"));
  }

  /** Makes renames durable where the system can; Windows cannot open a folder. */
  private static void syncFolder(Path folder) {
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The files themselves are safe; after a power cut the newest name may be gone.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
