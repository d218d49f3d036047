package labsim.reports.chart;

import java.util.List;
import java.util.Optional;
import labsim.reports.reading.AxisValues;
import labsim.study.result.Axis;
import labsim.study.result.SearchResult;
import labsim.study.result.SearchResult.Profile;

/** What targets leave open of each factor. */
public final class ProfileChart {
  private static final double UNIDENTIFIED = 0.8;

  private record Factor(
      String factor, double best, double low, double high, String kind, String label) {}

  private ProfileChart() {}

  /** The chart of a calibration. */
  public static Optional<Chart> of(SearchResult result) {
    List<Factor> factors =
        result.profiles().stream().map(profile -> factor(result, profile)).toList();
    return factors.isEmpty()
        ? Optional.empty()
        : Optional.of(new Specification("profiles").rows("factors", factors).chart());
  }

  private static Factor factor(SearchResult result, Profile profile) {
    Axis axis = result.axes().get(profile.axis());
    Places places = Places.of(result, profile.axis());
    return new Factor(
        axis.path(),
        places.place(profile.best()),
        places.place(profile.low()),
        places.place(profile.high()),
        profile.left() > UNIDENTIFIED ? "not identified" : "identified",
        AxisValues.whole(axis, profile.best())
            + " ["
            + AxisValues.bare(axis, profile.low())
            + ", "
            + AxisValues.bare(axis, profile.high())
            + "]");
  }
}
