package labsim.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes events and services in the Trace Event Format that Perfetto and Chrome's tracing page
 * read: a row for each class of handlers, with a mark for every event, and a row for each resource,
 * with a bar for every service.
 */
public final class ChromeTrace implements Trace, ServiceTrace, Closeable {

  private final Writer out;
  private final double microseconds;
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private long services;

  /**
   * @param out where to; closed by {@link #close}
   * @param microseconds what a unit of simulated time is shown as
   */
  public ChromeTrace(Writer out, double microseconds) {
    this.out = out;
    this.microseconds = microseconds;
    write("[");
    write("{\"ph\":\"M\",\"name\":\"process_name\",\"pid\":1,\"args\":{\"name\":\"simulation\"}}");
  }

  @Override
  public void executes(double time, long sequence, Handler<?> whom, Object what) {
    int row = row(whom.getClass().getSimpleName());
    write(
        ",\n{\"ph\":\"i\",\"s\":\"t\",\"pid\":1,\"tid\":%d,\"ts\":%s,\"name\":%s,\"args\":{\"sequence\":%d}}"
            .formatted(row, time(time), quoted(what.toString()), sequence));
  }

  /** Services of one resource overlap, so each is an asynchronous bar of its own. */
  @Override
  public void served(String resource, int units, Object what, double from, double to, End end) {
    String common =
        "\"cat\":\"service\",\"pid\":1,\"tid\":%d,\"id\":%d,\"name\":%s"
            .formatted(row(resource), services++, quoted(what.toString()));
    write(
        ",\n{\"ph\":\"b\",%s,\"ts\":%s,\"args\":{\"units\":%d,\"end\":\"%s\"}}"
            .formatted(common, time(from), units, end));
    write(",\n{\"ph\":\"e\",%s,\"ts\":%s}".formatted(common, time(to)));
  }

  /** Completes the file. */
  @Override
  public void close() throws IOException {
    write("]\n");
    out.close();
  }

  private int row(String name) {
    Integer known = rows.get(name);
    if (known != null) {
      return known;
    }
    int row = rows.size() + 1;
    rows.put(name, row);
    write(
        ",\n{\"ph\":\"M\",\"name\":\"thread_name\",\"pid\":1,\"tid\":%d,\"args\":{\"name\":%s}}"
            .formatted(row, quoted(name)));
    return row;
  }

  private String time(double time) {
    return String.format(Locale.ROOT, "%.3f", time * microseconds);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("the trace cannot be written", e);
    }
  }
}
