package labsim.study.regime;

import java.util.ArrayList;
import java.util.List;
import labsim.study.Arm;
import labsim.study.result.Column;
import labsim.study.result.MeasureTable;
import org.jspecify.annotations.Nullable;

/**
 * A world that was looked at, and what came back from it; its {@link Lookout} keeps it up to date.
 */
final class Site {
  final int number;
  final List<Double> values;
  final List<MeasureTable.Row> rows = new ArrayList<>();
  final List<MeasureTable.Row> fresh = new ArrayList<>();
  List<Column> columns = List.of();
  List<Arm> arms = List.of();
  boolean possible = true;
  int looks;
  int last = -1;
  @Nullable Sight believed;
  @Nullable Sight afresh;

  Site(int number, List<Double> values) {
    this.number = number;
    this.values = values;
  }

  int number() {
    return number;
  }

  List<Double> values() {
    return values;
  }

  int looks() {
    return looks;
  }
}
