package labsim.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import labsim.reports.Figures;
import labsim.reports.Report;
import labsim.reports.picture.Png;
import labsim.reports.picture.Svg;
import labsim.study.result.SearchResult;
import labsim.study.result.SensitivityResult;
import labsim.study.result.StudyResult;
import labsim.study.result.SweepResult;

/** What is drawn from results: the report and its figures, each file whole or not there at all. */
final class Drawings {

  /** The report's file in a results folder. */
  static final String REPORT = "report.html";

  /** Pixels of a PNG for each unit of the drawing: sharp in print. */
  private static final double SCALE = 2;

  private Drawings() {}

  static void draw(StudyResult result, Path folder, DrawingOptions options) throws IOException {
    draw(Report.html(result), Figures.of(result), folder, options);
  }

  static void draw(SearchResult result, Path folder, DrawingOptions options) throws IOException {
    draw(Report.html(result), Figures.of(result), folder, options);
  }

  static void draw(SweepResult result, Path folder, DrawingOptions options) throws IOException {
    draw(Report.html(result), Figures.of(result), folder, options);
  }

  static void draw(SensitivityResult result, Path folder, DrawingOptions options)
      throws IOException {
    draw(Report.html(result), Figures.of(result), folder, options);
  }

  private static void draw(
      String report, Map<String, String> specifications, Path folder, DrawingOptions options)
      throws IOException {
    put(folder.resolve(REPORT), report.getBytes(StandardCharsets.UTF_8));
    Path figures = Files.createDirectories(folder.resolve("figures"));
    for (var figure : specifications.entrySet()) {
      put(
          figures.resolve(figure.getKey() + ".vl.json"),
          figure.getValue().getBytes(StandardCharsets.UTF_8));
    }
    if (options.svg || options.png) {
      try (Svg svg = Svg.open()) {
        for (var figure : specifications.entrySet()) {
          picture(svg.render(figure.getValue()), figures.resolve(figure.getKey()), options);
        }
      }
    }
  }

  private static void picture(String svg, Path stem, DrawingOptions options) throws IOException {
    if (options.svg) {
      put(Path.of(stem + ".svg"), svg.getBytes(StandardCharsets.UTF_8));
    }
    if (options.png) {
      put(Path.of(stem + ".png"), Png.render(svg, SCALE));
    }
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Path part = Path.of(file + ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
