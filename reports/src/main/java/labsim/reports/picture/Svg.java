package labsim.reports.picture;

import java.util.concurrent.CompletableFuture;
import labsim.reports.resource.Resource;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * Draws Vega-Lite charts as SVG with Vega's own code, run by JavaScript on the JVM: no browser, no
 * network, no fonts, the same bytes everywhere. Opening costs some two seconds and a chart a few
 * tenths, so open one for many charts. For one thread.
 */
public final class Svg implements AutoCloseable {
  private final Context context;
  private final Value draw;

  private Svg(Context context, Value draw) {
    this.context = context;
    this.draw = draw;
  }

  /** Reads Vega. */
  public static Svg open() {
    Context context =
        Context.newBuilder("js")
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    context.eval(script("picture/browser.js"));
    context.eval(script("vega/vega.min.js"));
    context.eval(script("vega/vega-lite.min.js"));
    return new Svg(context, context.eval(script("picture/draw.js")));
  }

  /**
   * The chart as an SVG document.
   *
   * @param specification a Vega-Lite specification with its data in it
   * @throws IllegalArgumentException if Vega-Lite cannot compile it, or warns of it
   */
  public String render(String specification) {
    CompletableFuture<String> svg = new CompletableFuture<>();
    ProxyExecutable done = arguments -> svg.complete(arguments[0].asString());
    ProxyExecutable failed =
        arguments ->
            svg.completeExceptionally(new IllegalArgumentException(arguments[0].toString()));
    try {
      draw.executeVoid(specification, done, failed);
    } catch (PolyglotException e) {
      throw new IllegalArgumentException("not a chart: " + e.getMessage(), e);
    }
    return settled(svg);
  }

  @Override
  public void close() {
    context.close();
  }

  /** The promise is settled when the script returns: nothing in a chart waits for anything. */
  private static String settled(CompletableFuture<String> svg) {
    return switch (svg.state()) {
      case SUCCESS -> svg.resultNow();
      case FAILED ->
          throw new IllegalArgumentException(
              "not a chart: " + svg.exceptionNow().getMessage(), svg.exceptionNow());
      case RUNNING, CANCELLED ->
          throw new IllegalArgumentException("the chart waits for something");
    };
  }

  private static Source script(String path) {
    return Source.newBuilder("js", Resource.text(path), path).buildLiteral();
  }
}
