package labsim.study.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB's native library, unpacked once into a folder of our own: {@code labsim/duckdb} in the
 * user's cache. Copies of other versions and those that a killed process left half-written are
 * cleared away when a new one is unpacked.
 */
final class NativeLibrary {

  /** How its name begins in the driver's jar; operating system and processor follow. */
  static final String PACKED = "libduckdb_java.so";

  private static final String PART = ".part";
  private static final Duration ABANDONED = Duration.ofHours(1);

  private NativeLibrary() {}

  /** The library, unpacked if need be; where no cache can be written, for this process only. */
  static Path unpacked() throws IOException {
    try {
      return in(cache(System.getenv()));
    } catch (IOException e) {
      Path folder = Files.createTempDirectory("labsim-duckdb-");
      folder.toFile().deleteOnExit();
      Path library = in(folder);
      library.toFile().deleteOnExit();
      return library;
    }
  }

  /** The cache of the user whose environment this is, by the XDG base directory specification. */
  static Path cache(Map<String, String> environment) {
    @Nullable String xdg = environment.get("XDG_CACHE_HOME");
    Path caches =
        xdg == null || xdg.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return caches.resolve("labsim").resolve("duckdb");
  }

  /** The library in this folder, unpacked if it is not there yet. */
  static Path in(Path folder) throws IOException {
    String name = PACKED + "_" + system() + "_" + processor();
    @Nullable URL packed = NativeLibrary.class.getResource("/" + name);
    if (packed == null || !(packed.openConnection() instanceof JarURLConnection jar)) {
      throw new FileNotFoundException("DuckDB brings no library for this machine: no " + name);
    }
    long checksum = jar.getJarEntry().getCrc();
    Path library = folder.resolve(name + "-" + Long.toHexString(checksum));
    if (!Files.exists(library)) {
      Files.createDirectories(folder);
      clear(folder);
      Path part = Files.createTempFile(folder, name, PART);
      try (InputStream bytes = jar.getInputStream()) {
        Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    return library;
  }

  /** Deletes other versions, and parts that nobody can still be writing. */
  private static void clear(Path folder) throws IOException {
    Instant abandoned = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, PACKED + "*")) {
      for (Path file : old) {
        boolean part = file.toString().endsWith(PART);
        if (!part || Files.getLastModifiedTime(file).toInstant().isBefore(abandoned)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "windows";
    }
    return name.startsWith("mac") ? "macos" : "linux";
  }

  private static String processor() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }
}
