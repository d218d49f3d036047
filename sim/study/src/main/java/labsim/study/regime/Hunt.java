package labsim.study.regime;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import labsim.engine.Stream;
import labsim.study.result.Rivalry;
import labsim.study.result.SearchResult.Pattern;
import labsim.study.result.SearchResult.Peel;
import labsim.study.result.SearchResult.Profile;
import labsim.study.result.SearchResult.Step;

/** A way of looking for worlds. */
@FunctionalInterface
interface Hunt {

  /** Looks, and looks afresh at what it reports. A function of the stream and of what it sees. */
  Found hunt(Lookout lookout, Stream stream);

  /**
   * What came of it.
   *
   * @param reported worlds that were looked at afresh
   * @param is whether a world that looks like this is what was looked for
   * @param aim what the progress is measured by
   */
  record Found(
      List<Site> reported,
      BiPredicate<Site, Sight> is,
      List<Pattern> patterns,
      List<List<Double>> edges,
      List<Peel> trajectory,
      List<Profile> profiles,
      List<String> words,
      List<Step> progress,
      String aim,
      Optional<Rivalry> rivalry,
      String sentence) {

    /** Without any of what only some kinds have. */
    static Found of(
        List<Site> reported,
        BiPredicate<Site, Sight> is,
        List<String> words,
        List<Step> progress,
        String aim,
        String sentence) {
      return new Found(
          reported,
          is,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          words,
          progress,
          aim,
          Optional.empty(),
          sentence);
    }

    Found withPatterns(List<Pattern> seen, List<List<Double>> between) {
      return new Found(
          reported,
          is,
          seen,
          between,
          trajectory,
          profiles,
          words,
          progress,
          aim,
          rivalry,
          sentence);
    }

    Found withTrajectory(List<Peel> boxes) {
      return new Found(
          reported, is, patterns, edges, boxes, profiles, words, progress, aim, rivalry, sentence);
    }

    /** With an answer of its own before what was found. */
    Found withRivalry(Rivalry fought, List<String> told, String answer) {
      return new Found(
          reported,
          is,
          patterns,
          edges,
          trajectory,
          profiles,
          List.copyOf(told),
          progress,
          aim,
          Optional.of(fought),
          answer);
    }

    Found withProfiles(List<Profile> of) {
      return new Found(
          reported, is, patterns, edges, trajectory, of, words, progress, aim, rivalry, sentence);
    }
  }
}
