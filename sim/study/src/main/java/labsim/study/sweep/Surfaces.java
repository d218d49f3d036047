package labsim.study.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import labsim.scenario.StudyDesign.Kind;
import labsim.study.result.Axis;
import labsim.study.result.Surface;
import labsim.study.surface.Ces;
import labsim.study.surface.CesFit;
import labsim.study.surface.SurfaceData;

/** The surface of constant elasticity of substitution over a grid of GPUs and engineers. */
final class Surfaces {

  static final String GPUS = "compute.gpus";
  static final String ENGINEERS = "people.engineers.count";

  /** A surface has five parameters, and lack of fit needs points to spare. */
  private static final int LEAST_POINTS = 9;

  private Surfaces() {}

  /** Whether a study's points are such a grid. */
  static boolean isGrid(Outline outline) {
    List<String> paths = outline.axes().stream().map(Axis::path).toList();
    return outline.has(Kind.GRID)
        && paths.size() == 2
        && paths.contains(GPUS)
        && paths.contains(ENGINEERS)
        && outline.points().size() >= LEAST_POINTS;
  }

  /**
   * The fit; empty if progress is not positive everywhere, or nothing settles.
   *
   * @param progress software progress with assistants, one list a point, one value a replication
   */
  static Optional<Surface> of(Outline outline, double[][] progress) {
    if (Arrays.stream(progress)
        .anyMatch(cell -> !(Arrays.stream(cell).average().orElse(Double.NaN) > 0))) {
      return Optional.empty();
    }
    double[] compute = column(outline, GPUS);
    double[] labour = column(outline, ENGINEERS);
    return CesFit.settled(new SurfaceData(compute, labour, progress))
        .map(fit -> surface(fit, compute, labour));
  }

  private static Surface surface(CesFit fit, double[] compute, double[] labour) {
    Ces surface = fit.surface();
    List<Double> fitted = new ArrayList<>();
    for (int i = 0; i < compute.length; i++) {
      fitted.add(
          surface.at(compute[i] / fit.computeReference(), labour[i] / fit.labourReference()));
    }
    return new Surface(
        fit.sigma(),
        fit.misfit(),
        fit.lackOfFit(),
        fit.lackOfFitP(),
        List.copyOf(fitted),
        sentence(fit));
  }

  private static String sentence(CesFit fit) {
    return switch (fit.form()) {
      case WITH_RETURNS -> fit.sentence();
      case PLAIN ->
          fit.sentence()
              + " Returns to compute and to labour of their own could not be told from these points.";
    };
  }

  static double[] column(Outline outline, String path) {
    int axis = outline.axes().stream().map(Axis::path).toList().indexOf(path);
    return outline.points().stream().mapToDouble(point -> point.get(axis)).toArray();
  }
}
