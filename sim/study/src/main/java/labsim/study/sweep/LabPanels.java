package labsim.study.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import labsim.study.result.Axis;
import labsim.study.result.Interval;
import labsim.study.result.LabPanel;
import labsim.study.result.ShadowPrice;
import labsim.study.result.SweepPoint;
import labsim.study.surface.LabYear;
import labsim.study.surface.Substitution;

/**
 * Labs as an econometrician would see them. Each number of engineers is a lab and each of its
 * points a year, in which its cluster and its frontier run have grown. Nobody sees marginal
 * products, but a lab that minimises cost hires until their ratio is that of prices; here the
 * simulator's shadow prices give the ratio, and prices follow.
 */
final class LabPanels {

  private static final String RUN_SIZE = "training.run-size";
  private static final Interval UNKNOWN =
      new Interval(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private LabPanels() {}

  /** The regressions; empty unless GPUs and engineers vary and enough points have both prices. */
  static Optional<LabPanel> of(Outline outline, List<SweepPoint> points) {
    List<String> paths = outline.axes().stream().map(Axis::path).toList();
    int gpus = paths.indexOf(Surfaces.GPUS);
    int engineers = paths.indexOf(Surfaces.ENGINEERS);
    int runs = paths.indexOf(RUN_SIZE);
    if (gpus < 0 || engineers < 0) {
      return Optional.empty();
    }
    List<LabYear> panel = new ArrayList<>();
    for (SweepPoint point : points) {
      double compute = elasticity(point, "compute");
      double labour = elasticity(point, "engineers");
      if (compute > 0 && labour > 0) {
        double c = point.factors().get(gpus);
        double l = point.factors().get(engineers);
        panel.add(
            new LabYear(
                Telling.number(l),
                panel.size(),
                c,
                l,
                labour * c / (compute * l),
                1,
                runs < 0 ? 1 : point.factors().get(runs)));
      }
    }
    try {
      Interval raw = Substitution.ofRawCompute(panel).sigma();
      Interval perExperiment =
          runs < 0 ? UNKNOWN : Substitution.ofFrontierExperiments(panel).sigma();
      int labs = (int) panel.stream().map(LabYear::lab).distinct().count();
      int left = points.size() - panel.size();
      return Optional.of(
          new LabPanel(
              raw,
              perExperiment,
              labs,
              panel.size(),
              left,
              sentence(raw, perExperiment, labs, panel.size(), left)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // too few labs or years
    }
  }

  private static double elasticity(SweepPoint point, String constraint) {
    return point.prices().stream()
        .filter(price -> price.constraint().equals(constraint))
        .findFirst()
        .map(ShadowPrice::elasticity)
        .map(Interval::estimate)
        .orElse(Double.NaN);
  }

  private static String sentence(
      Interval raw, Interval perExperiment, int labs, int years, int left) {
    return "Read as "
        + labs
        + " labs over "
        + years
        + " lab-years, a regression on raw compute gives an elasticity of substitution of "
        + told(raw)
        + (Double.isNaN(perExperiment.estimate())
            ? ""
            : ", and one on frontier-sized experiments " + told(perExperiment))
        + (left == 0 ? "." : "; " + left + " points where an input brings nothing are left out.");
  }

  private static String told(Interval interval) {
    return Telling.fixed(interval.estimate(), 2)
        + " ["
        + Telling.fixed(interval.low(), 2)
        + ", "
        + Telling.fixed(interval.high(), 2)
        + "]";
  }
}
