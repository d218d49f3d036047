package labsim.study.ensemble;

import java.util.Arrays;
import java.util.List;
import labsim.lab.Measure;
import labsim.lab.Track;
import labsim.study.result.Column;

/** The columns of every table of outcomes. */
public final class TableColumns {

  /** One a measure. */
  public static final List<Column> MEASURES =
      Arrays.stream(Measure.values())
          .map(measure -> new Column(measure.key(), measure.unit(), measure.means()))
          .toList();

  /** One a track. */
  public static final List<Column> TRACKS =
      Arrays.stream(Track.values())
          .map(track -> new Column(track.key(), track.unit(), track.means()))
          .toList();

  private TableColumns() {}
}
