package labsim.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a scenario file, known to be short, UTF-8 and printable.
 *
 * @param file as the user would name it
 * @param text without byte order mark
 */
record SourceText(String file, String text) {
  /** Fifty times the longest sensible scenario; keeps time and memory of wrong input small. */
  static final int MOST_BYTES = 256 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Reads a file.
   *
   * @param mentioned where the user named the file, for problems with the file as a whole
   * @throws ScenarioException with the one problem that made it unreadable
   */
  static SourceText read(Path path, Place mentioned) {
    String file = path.toString();
    if (!Files.exists(path)) {
      throw new ScenarioException(
          mentioned.problem(file + " does not exist" + Nearest.hint(file, neighbours(path))));
    }
    if (Files.isDirectory(path)) {
      throw new ScenarioException(
          mentioned.problem(
              file
                  + " is a folder; it must be a YAML or JSON file"
                  + Nearest.hint(file, neighbours(path.resolve("scenario.yaml")))));
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (AccessDeniedException e) {
      throw new ScenarioException(mentioned.problem(file + " may not be read by this user"));
    } catch (IOException e) {
      throw new ScenarioException(
          mentioned.problem(
              file + " cannot be read: " + Excerpt.of(String.valueOf(e.getMessage()))));
    }
    if (bytes.length > MOST_BYTES) {
      throw new ScenarioException(
          new Problem(file, 1, 1, "the file is too long; it must have at most 256 KiB"));
    }
    String text = decode(file, bytes);
    text.codePoints().filter(c -> !isYaml(c)).findFirst().ifPresent(c -> refuse(file, text, c));
    return new SourceText(file, text);
  }

  boolean isJson() {
    return file.endsWith(".json");
  }

  private static String decode(String file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      Place place = placeAfter(file, text);
      throw new ScenarioException(place.problem("not UTF-8; a scenario is text in UTF-8"));
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static void refuse(String file, String text, int codePoint) {
    Place place = placeAfter(file, text.substring(0, text.indexOf(codePoint)));
    throw new ScenarioException(
        place.problem(
            String.format("control character U+%04X; a scenario is printable text", codePoint)));
  }

  private static Place placeAfter(String file, String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int start = before.lastIndexOf('\n') + 1;
    return new Place(file, line, 1 + before.codePointCount(start, before.length()));
  }

  /** YAML 1.2, section 5.1. */
  private static boolean isYaml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x85
        || (c >= 0x20 && c <= 0x7E)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static List<String> neighbours(Path path) {
    Path parent = path.getParent();
    try (Stream<Path> files = Files.list(parent == null ? Path.of("") : parent)) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))
          .limit(1000)
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
