package labsim.study.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import labsim.study.estimate.SignTest;
import labsim.study.result.Rivalry;
import labsim.study.result.Rivalry.Course;
import labsim.study.result.Rivalry.Rival;
import labsim.study.result.Rivalry.Standing;
import labsim.study.sweep.Telling;

/** What a search's rivalry comes to, in words. */
record Verdict(Rivalry rivalry) {

  private static final int DECIMALS = 3;

  /** What was found, with the verdict before it. */
  Hunt.Found before(Hunt.Found found) {
    List<String> words = new ArrayList<>(List.of(box(), optimism(), found.sentence() + "."));
    words.addAll(found.words());
    return found.withRivalry(rivalry, words, sentence());
  }

  private String sentence() {
    return "After "
        + Telling.number(last(Rival.SEARCH).runs())
        + " runs each, the search dominates more than chance in "
        + wins(Rival.CHANCE)
        + ", and more than a scrambled Sobol' sequence in "
        + wins(Rival.SOBOL);
  }

  /** "9 of 10 repetitions (sign test, p = 0.021)". */
  private String wins(Rival rival) {
    List<Course> ours = rivalry.of(Rival.SEARCH);
    List<Course> theirs = rivalry.of(rival);
    int wins = 0;
    int losses = 0;
    for (int i = 0; i < ours.size(); i++) {
      double difference = volume(ours.get(i)) - volume(theirs.get(i));
      wins += difference > 0 ? 1 : 0;
      losses += difference < 0 ? 1 : 0;
    }
    int ties = ours.size() - wins - losses;
    return wins
        + " of "
        + ours.size()
        + (ours.size() == 1 ? " repetition" : " repetitions")
        + (ties == 0 ? "" : " with " + ties + (ties == 1 ? " tie" : " ties"))
        + " (sign test, p = "
        + Telling.fixed(SignTest.p(wins, losses), DECIMALS)
        + ")";
  }

  private static double volume(Course course) {
    return course.stages().getLast().volume();
  }

  private Standing last(Rival rival) {
    return rivalry.standing(rival, rivalry.stages() - 1);
  }

  private String told(Rival rival) {
    Standing last = last(rival);
    return Telling.fixed(last.median(), DECIMALS)
        + " (from "
        + Telling.fixed(last.least(), DECIMALS)
        + " to "
        + Telling.fixed(last.most(), DECIMALS)
        + ")";
  }

  private String box() {
    return "What its front dominates is in the median "
        + told(Rival.SEARCH)
        + " of the volume, for chance "
        + told(Rival.CHANCE)
        + " and for Sobol' "
        + told(Rival.SOBOL)
        + ": the volume between a front, measured on fresh streams, and the reference point "
        + corner(rivalry.reference())
        + "; 1 is all of it up to "
        + corner(rivalry.best())
        + ".";
  }

  private String corner(List<Double> corner) {
    return String.join(
        ", ",
        IntStream.range(0, corner.size())
            .mapToObj(i -> rivalry.objectives().get(i) + " " + Telling.number(corner.get(i)))
            .toList());
  }

  private String optimism() {
    return "What each believed of its last front was more than fresh streams show, by a median of "
        + optimism(Rival.SEARCH)
        + " for the search, "
        + optimism(Rival.CHANCE)
        + " for chance and "
        + optimism(Rival.SOBOL)
        + " for Sobol'.";
  }

  private String optimism(Rival rival) {
    return Telling.fixed(rivalry.optimism(rival), DECIMALS);
  }
}
