package labsim.lab;

import java.util.ArrayList;
import java.util.List;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.market.RivalKind;
import labsim.lab.market.RivalParameters;
import labsim.lab.people.PeopleParameters;

/**
 * A lab and its rivals in one simulation. They share the literature, into which each may leak, and
 * nothing else: each draws from streams of its own, so that the first lab is the same, to the bit,
 * with rivals who leak nothing as without any. Rivals work as the scenario says in every world of
 * it, with or without more of an input for the lab itself.
 */
final class Race {

  private final Laboratory ours;
  private final List<Laboratory> rivals = new ArrayList<>();

  Race(LabParameters past, LabParameters future, Streams streams, Simulation simulation) {
    ours = new Laboratory(past, future, streams, simulation);
    RivalParameters others = past.market().rivals();
    if (others.kind() == RivalKind.LABS) {
      LabParameters next = past;
      for (int i = 1; i <= others.count(); i++) {
        next = weaker(next, others);
        Laboratory rival =
            new Laboratory(next, next, streams.within("rival-" + i), simulation, ours.journal);
        rivals.add(rival);
        ours.rivalry.against(rival.models);
      }
    }
  }

  /** The next lab behind this one. */
  private static LabParameters weaker(LabParameters lab, RivalParameters by) {
    PeopleParameters people = lab.people();
    int researchers = scaled(people.researchers().count(), by.staff());
    int engineers = scaled(people.engineers().count(), by.staff());
    double taste = people.taste().mean() * by.taste();
    return lab.with(lab.compute().withGpus(Math.max(1, lab.compute().gpus() * by.compute())))
        .with(lab.training().withRunSize(lab.training().runSize() * by.compute()))
        .with(
            people
                .with(people.researchers().withCount(researchers))
                .with(people.taste().withMean(taste))
                .with(people.engineers().withCount(engineers)));
  }

  private static int scaled(int count, double factor) {
    return Math.max(1, (int) Math.rint(count * factor));
  }

  /** What the years came to for the first lab. */
  Outcome run() {
    rivals.forEach(Laboratory::begin);
    return ours.run();
  }
}
