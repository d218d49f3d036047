package labsim.study.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import labsim.engine.Streams;
import labsim.scenario.StudyDesign.Kind;
import labsim.study.result.Looked;
import labsim.study.result.Manifest;
import labsim.study.result.SensitivityResult;
import labsim.study.result.SensitivityResult.Influence;
import labsim.study.sweep.Outline.Part;

/**
 * Which factors matter: what the runs of a sensitivity study, or of any sweep, say of it. A pure
 * function.
 */
public final class SensitivityFindings {

  /** Streams of resampling: replications count from 0, and the design has −1. */
  private static final long OF_RESAMPLING = -2;

  private SensitivityFindings() {}

  /** Screening, shares of variance and dependences, as far as the design gives them. */
  public static SensitivityResult of(Outline outline, Manifest manifest, PointTables tables)
      throws IOException {
    List<String> measures =
        outline.measures().stream().filter(key -> Looking.looked(key).isPresent()).toList();
    double[][][] responses = new double[measures.size()][outline.points().size()][];
    tables.each((point, rows) -> {
      for (int i = 0; i < measures.size(); i++) {
        responses[i][point] =
            Responses.of(
                measures.get(i), rows, outline.arms().get(point), outline.question().scenario());
      }
    });
    Streams streams = new Streams(manifest.seed(), OF_RESAMPLING);
    List<Influence> influences = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      Looked measure = Looking.looked(measures.get(i)).orElseThrow();
      influences.add(influence(outline, measure, responses[i], streams));
    }
    return new SensitivityResult(
        manifest,
        outline.question(),
        outline.axes(),
        List.copyOf(influences),
        outline.points().size(),
        influences.isEmpty() ? "Nothing was measured." : influences.getFirst().sentence());
  }

  private static Influence influence(
      Outline outline, Looked measure, double[][] responses, Streams streams) {
    List<String> notes = new ArrayList<>();
    long unknown = Arrays.stream(responses).filter(SensitivityFindings::isUnknown).count();
    if (unknown > 0) {
      notes.add(
          Telling.name(measure)
              + " has no meaning at "
              + unknown
              + " of "
              + responses.length
              + " points, so nothing can be said of what moves it; narrow the ranges.");
    }
    boolean known = unknown == 0;
    var screened =
        known && outline.has(Kind.MORRIS)
            ? Screenings.of(outline, part(outline, Kind.MORRIS), responses, streams)
            : List.<SensitivityResult.Screened>of();
    Shares shares =
        known && outline.has(Kind.SALTELLI)
            ? Shares.of(outline, part(outline, Kind.SALTELLI), responses, streams)
            : Shares.NONE;
    notes.addAll(shares.notes());
    Sample sample = known ? Sample.of(outline, responses) : Sample.NONE;
    Influence found =
        new Influence(
            measure,
            screened,
            shares.indices(),
            shares.floor(),
            shares.convergence(),
            sample.given(outline, streams),
            sample.swings(outline),
            List.copyOf(notes),
            "");
    return SensitivitySentence.said(found);
  }

  private static boolean isUnknown(double[] replications) {
    return Arrays.stream(replications).anyMatch(x -> !Double.isFinite(x));
  }

  private static Part part(Outline outline, Kind kind) {
    return outline.part(kind);
  }
}
