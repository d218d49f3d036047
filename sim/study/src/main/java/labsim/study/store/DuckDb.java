package labsim.study.store;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The database engine, in memory and on one thread, so that equal rows make equal files.
 *
 * <p>Left alone, its driver unpacks a native library of 72 MB into the common temporary folder at
 * every start, and leaves it there for good if the process is killed. Here the driver's classes are
 * loaded by a loader that hides the packed library from them; the driver then asks that loader for
 * the library by name, as any Java program may, and is shown the copy in {@link NativeLibrary}'s
 * own folder, unpacked once. The price is that nothing but {@code java.sql} can be used.
 */
final class DuckDb {

  private static final String PACKAGE = "org.duckdb.";
  private static final String LIBRARY = "duckdb_java";

  private DuckDb() {}

  /** The driver, loaded when first needed: it takes a third of a second. */
  private static final class Loaded {
    static final Driver DRIVER = load();
  }

  /** A new empty database. */
  static Connection open() throws SQLException {
    Connection connection =
        Objects.requireNonNull(Loaded.DRIVER.connect("jdbc:duckdb:", new Properties()));
    try (Statement statement = connection.createStatement()) {
      statement.execute("set threads = 1");
      statement.execute("set preserve_insertion_order = true");
      statement.execute("set autoinstall_known_extensions = false");
    }
    return connection;
  }

  /** Bounds the memory of what sorts large tables; what is too much goes into a folder. */
  static void spillInto(Connection connection, Path folder) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set memory_limit = '1GB'");
      statement.execute(
          "set temp_directory = " + Parquet.literal(folder.resolve("spill").toString()));
    }
  }

  private static Driver load() {
    try {
      return (Driver)
          new Loader(NativeLibrary.unpacked().toString(), DuckDb.class.getClassLoader())
              .loadClass(PACKAGE + "DuckDBDriver")
              .getDeclaredConstructor()
              .newInstance();
    } catch (IOException | ReflectiveOperationException e) {
      Throwable cause = e instanceof InvocationTargetException wrapped ? wrapped.getCause() : e;
      throw new IllegalStateException("cannot load DuckDB: " + cause, cause);
    }
  }

  /** Defines the driver's classes anew and answers for its library. */
  private static final class Loader extends ClassLoader {

    private final String library;

    Loader(String library, ClassLoader parent) {
      super("duckdb", parent);
      this.library = library;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(PACKAGE)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        @Nullable Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (@Nullable InputStream in =
          getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    public @Nullable URL getResource(String name) {
      return name.startsWith(NativeLibrary.PACKED) ? null : super.getResource(name);
    }

    @Override
    protected @Nullable String findLibrary(String name) {
      return name.equals(LIBRARY) ? library : super.findLibrary(name);
    }
  }
}
