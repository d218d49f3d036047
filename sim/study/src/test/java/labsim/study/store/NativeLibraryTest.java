package labsim.study.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

  @TempDir private Path temporary;

  @Test
  void libraryIsUnpackedOnceAndOldOnesAreCleared() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("cache"));
    Path other = Files.createFile(folder.resolve("libduckdb_java.so_linux_amd64-old"));
    Path abandoned = Files.createFile(folder.resolve("libduckdb_java.so_1.part"));
    Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    Path busy = Files.createFile(folder.resolve("libduckdb_java.so_2.part"));

    Path library = NativeLibrary.in(folder);
    assertTrue(Files.size(library) > 1_000_000);
    assertFalse(Files.exists(other));
    assertFalse(Files.exists(abandoned));
    assertTrue(Files.exists(busy));

    FileTime unpacked = Files.getLastModifiedTime(library);
    assertEquals(library, NativeLibrary.in(folder));
    assertEquals(unpacked, Files.getLastModifiedTime(library));
  }

  @Test
  void cacheIsWhereTheUserHasIt() {
    assertEquals(
        Path.of("/caches/labsim/duckdb"), NativeLibrary.cache(Map.of("XDG_CACHE_HOME", "/caches")));
    assertTrue(NativeLibrary.cache(Map.of()).endsWith(".cache/labsim/duckdb"));
  }

  @Test
  void folderThatCannotBeIsAnError() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThrows(IOException.class, () -> NativeLibrary.in(file.resolve("cache")));
  }
}
