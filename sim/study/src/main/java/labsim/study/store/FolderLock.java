package labsim.study.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import labsim.study.ensemble.Share;
import org.jspecify.annotations.Nullable;

/**
 * Keeps others out of a folder. Who does all runs is alone; those who do a share each may work side
 * by side, but not two on the same share. The system gives locks back when their holder dies.
 */
final class FolderLock {

  private final List<FileChannel> channels;
  private final boolean exclusive;

  private FolderLock(List<FileChannel> channels, boolean exclusive) {
    this.channels = channels;
    this.exclusive = exclusive;
  }

  static FolderLock of(Path folder, Path parts, Share share) throws IOException {
    boolean alone = share.equals(Share.ALL);
    List<FileChannel> channels = new ArrayList<>();
    try {
      boolean free = take(parts.resolve("lock"), alone, channels);
      if (free && !alone) {
        String name = "lock-" + share.number() + "-of-" + share.of();
        free = take(parts.resolve(name), true, channels);
      }
      if (!free) {
        throw new FolderException(
            "another labsim is at work in "
                + folder
                + "; wait for it, or give another folder with"
                + " --out");
      }
    } catch (IOException | RuntimeException e) {
      close(channels);
      throw e;
    }
    return new FolderLock(channels, alone);
  }

  boolean isExclusive() {
    return exclusive;
  }

  void close() throws IOException {
    close(channels);
  }

  private static boolean take(Path file, boolean alone, List<FileChannel> channels)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channels.add(channel);
    try {
      @Nullable FileLock lock = channel.tryLock(0, Long.MAX_VALUE, !alone);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process holds it
    }
  }

  private static void close(List<FileChannel> channels) throws IOException {
    for (FileChannel channel : channels) {
      channel.close();
    }
  }
}
