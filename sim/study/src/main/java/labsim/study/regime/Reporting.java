package labsim.study.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import labsim.study.result.Interval;
import labsim.study.sweep.Telling;

/** What is said of worlds that were looked at afresh, whatever the kind of the search. */
final class Reporting {

  /** More worlds than these nobody reads, and each costs fresh replications. */
  static final int MOST = 12;

  private Reporting() {}

  /** At most so many of them, evenly spaced. */
  static List<Site> some(List<Site> sites) {
    if (sites.size() <= MOST) {
      return List.copyOf(sites);
    }
    List<Site> some = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      some.add(sites.get((int) Math.round(i * (sites.size() - 1.0) / (MOST - 1))));
    }
    return List.copyOf(some);
  }

  /** "Run again on fresh streams, 11 of 12 reported worlds are still so." */
  static String stillSo(Lookout lookout, List<Site> reported, BiPredicate<Site, Sight> is) {
    long still = reported.stream().filter(site -> is.test(site, lookout.fresh(site))).count();
    return "Run again on fresh streams, "
        + still
        + " of "
        + reported.size()
        + " reported worlds are still so.";
  }

  /** How much better a measure looked to the search than it is, on average over the reported. */
  static List<String> optimism(Lookout lookout, List<Site> reported, List<String> keys) {
    List<String> words = new ArrayList<>();
    for (String key : keys) {
      double believed = 0;
      double fresh = 0;
      int count = 0;
      for (Site site : reported) {
        double before = lookout.believed(site).value(key);
        double after = lookout.fresh(site).value(key);
        if (Double.isFinite(before - after)) {
          believed += before;
          fresh += after;
          count++;
        }
      }
      if (count > 0) {
        words.add(
            "Over "
                + count
                + " reported worlds the search believed "
                + key
                + " to be "
                + Telling.number(believed / count)
                + " on average; fresh streams say "
                + Telling.number(fresh / count)
                + ", so its optimism is "
                + Telling.number((believed - fresh) / count)
                + ".");
      }
    }
    return words;
  }

  /** "2.10 [1.90, 2.30]". */
  static String interval(Interval interval) {
    return Telling.number(interval.estimate())
        + " ["
        + Telling.number(interval.low())
        + ", "
        + Telling.number(interval.high())
        + "]";
  }
}
