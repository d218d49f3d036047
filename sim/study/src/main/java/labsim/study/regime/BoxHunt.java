package labsim.study.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import labsim.engine.Stream;
import labsim.engine.Streams;
import labsim.scenario.StudySearch;
import labsim.scenario.StudySearch.Condition;
import labsim.scenario.StudySearch.Size;
import labsim.study.description.Cases;
import labsim.study.description.Limit;
import labsim.study.description.Prim;
import labsim.study.description.Trajectory;
import labsim.study.description.Tree;
import labsim.study.description.Words;
import labsim.study.design.Sobol;
import labsim.study.result.Axis;
import labsim.study.result.SearchResult.Peel;
import labsim.study.result.SearchResult.Step;
import labsim.study.sweep.Telling;

/**
 * In which of the believed worlds the conditions hold, in words: boxes and a tree.
 *
 * @param streams deal out the sample
 */
record BoxHunt(StudySearch search, Space space, List<Axis> axes, Streams streams) implements Hunt {

  private static final int BATCH = 64;
  private static final int RESAMPLES = 20;
  private static final double LEAST_TOLD = 1e-4;

  @Override
  public Found hunt(Lookout lookout, Stream stream) {
    double[][] sample =
        Sobol.scrambled(search.size(Size.POINTS)).points(space.dimensions(), streams);
    List<Step> progress = new ArrayList<>();
    List<Sight> sights = new ArrayList<>();
    for (int from = 0; from < sample.length; from += BATCH) {
      double[][] batch = Arrays.copyOfRange(sample, from, Math.min(sample.length, from + BATCH));
      sights.addAll(lookout.look(batch));
      long met = sights.stream().filter(sight -> sight.meets(search.conditions())).count();
      progress.add(new Step(lookout.runs(), met));
    }
    boolean[] interesting = new boolean[sample.length];
    double[][] worlds = new double[sample.length][];
    int[] kinds = new int[sample.length];
    List<Site> met = new ArrayList<>();
    for (int i = 0; i < sample.length; i++) {
      interesting[i] = sights.get(i).meets(search.conditions());
      kinds[i] = interesting[i] ? 1 : 0;
      worlds[i] = space.at(sample[i]).stream().mapToDouble(x -> x).toArray();
      if (interesting[i]) {
        met.add(lookout.site(sample[i]));
      }
    }
    List<Site> reported = Reporting.some(met);
    lookout.lookAfresh(reported);
    BiPredicate<Site, Sight> is = (site, sight) -> sight.meets(search.conditions());
    String what =
        String.join(" and ", search.conditions().stream().map(Condition::written).toList());
    String share = met.size() + " of " + sample.length + " believed worlds have " + what;
    if (met.isEmpty() || met.size() == sample.length) {
      return Found.of(reported, is, List.of(), progress, "worlds with " + what, share);
    }
    Cases cases =
        new Cases(
            axes.stream().map(axis -> new Cases.Input(axis.path(), axis.unit())).toList(),
            worlds,
            interesting);
    Trajectory trajectory = Prim.usual().on(cases);
    Words words = new Words(cases.inputs());
    String box = words.of(capital(what), trajectory.chosen(), trajectory.range());
    List<String> told = new ArrayList<>();
    for (Limit limit : Limit.of(trajectory, Prim.usual(), RESAMPLES, stream)) {
      told.add(said(limit));
    }
    Tree tree = Tree.grow(worlds, kinds, stream);
    told.add(
        "A tree of "
            + tree.leaves()
            + (tree.leaves() == 1 ? " leaf" : " leaves")
            + ", wrong about "
            + Math.round(100 * tree.unseenError())
            + " % of worlds that it has not seen:");
    told.addAll(words.of(tree, List.of("not " + what, what)));
    told.add(Reporting.stillSo(lookout, reported, is));
    return Found.of(
            reported,
            is,
            told,
            progress,
            "worlds with " + what,
            share + ". " + box.replaceFirst("\\.$", ""))
        .withTrajectory(peels(trajectory));
  }

  private static List<Peel> peels(Trajectory trajectory) {
    Trajectory.Step chosen = trajectory.chosen();
    return trajectory.steps().stream()
        .map(step ->
            new Peel(
                step.coverage(),
                step.density(),
                step.count(),
                step.restricted(),
                step.equals(chosen)))
        .toList();
  }

  private String said(Limit limit) {
    Axis axis = axes.get(limit.input());
    return "The limit "
        + axis.path()
        + (limit.side() == Limit.Side.ABOVE ? " above " : " below ")
        + Telling.value(axis, limit.value())
        + ": by chance with probability "
        + (limit.quasiP() < LEAST_TOLD
            ? "below " + Telling.number(LEAST_TOLD)
            : Telling.number(limit.quasiP()))
        + " (quasi-p), and found again on "
        + Math.round(100 * limit.recurrence())
        + " % of random halves of the worlds.";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
