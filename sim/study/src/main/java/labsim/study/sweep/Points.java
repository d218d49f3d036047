package labsim.study.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import labsim.engine.Streams;
import labsim.scenario.Factor;
import labsim.scenario.StudyDesign;
import labsim.scenario.StudyFile;
import labsim.study.design.Copula;
import labsim.study.design.Design;
import labsim.study.design.Grid;
import labsim.study.design.Halton;
import labsim.study.design.LatinHypercube;
import labsim.study.design.Marginal;
import labsim.study.design.Morris;
import labsim.study.design.OneAtATime;
import labsim.study.design.Saltelli;
import labsim.study.design.Scrambling;
import labsim.study.design.Sobol;

/**
 * The points of a study: where its design looks.
 *
 * @param coordinates one row a point, one column a factor, in [0, 1)
 * @param values the same in the units of the parameters
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Points(double[][] coordinates, List<List<Double>> values) {

  /** Streams of the design: replications count from 0, so this one is nobody's. */
  private static final long OF_THE_DESIGN = -1;

  /** Morris' levels run from here to 1 less this where a belief has no ends. */
  private static final double MARGIN = 0.05;

  /**
   * The points of one of a study's designs.
   *
   * @throws IllegalArgumentException if there is no such design, or the study's correlations
   *     contradict each other
   */
  static Points of(StudyFile study, StudyDesign asked) {
    List<Factor> factors = study.factors();
    Design design = design(factors, asked);
    double[][] at =
        tied(study, design.points(factors.size(), new Streams(study.seed(), OF_THE_DESIGN)));
    List<Marginal> marginals =
        factors.stream()
            .map(factor ->
                asked.kind() == StudyDesign.Kind.GRID
                    ? Marginals.ofGrid(factor, asked.levels())
                    : Marginals.of(factor))
            .toList();
    List<List<Double>> values = new ArrayList<>(at.length);
    for (double[] point : at) {
      List<Double> row = new ArrayList<>(point.length);
      for (int i = 0; i < point.length; i++) {
        row.add(Marginals.value(factors.get(i), marginals.get(i), point[i]));
      }
      values.add(Collections.unmodifiableList(row));
    }
    return new Points(at, Collections.unmodifiableList(values));
  }

  private static Design design(List<Factor> factors, StudyDesign asked) {
    return switch (asked.kind()) {
      case GRID -> new Grid(factors.stream().map(factor -> levels(factor, asked)).toList());
      case LATIN_HYPERCUBE -> new LatinHypercube(asked.size());
      case SOBOL -> Sobol.scrambled(asked.size());
      case HALTON -> new Halton(asked.size(), 0, Scrambling.NESTED);
      case ONE_AT_A_TIME -> OneAtATime.p10p50p90();
      case MORRIS -> new Morris(asked.size(), asked.levels(), margin(factors));
      case SALTELLI -> new Saltelli(Sobol.scrambled(asked.size()));
    };
  }

  private static int levels(Factor factor, StudyDesign asked) {
    return factor instanceof Factor.Levels levels ? levels.values().size() : asked.levels();
  }

  private static double margin(List<Factor> factors) {
    return factors.stream().anyMatch(factor -> factor instanceof Factor.Believed) ? MARGIN : 0;
  }

  private static double[][] tied(StudyFile study, double[][] at) {
    if (study.correlations().isEmpty()) {
      return at;
    }
    List<String> paths = study.factors().stream().map(Factor::path).toList();
    double[][] ranks = new double[paths.size()][paths.size()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i][i] = 1;
    }
    for (StudyFile.Correlation pair : study.correlations()) {
      int first = paths.indexOf(pair.first());
      int second = paths.indexOf(pair.second());
      ranks[first][second] = pair.rank();
      ranks[second][first] = pair.rank();
    }
    return Copula.of(paths, ranks).tie(at);
  }
}
