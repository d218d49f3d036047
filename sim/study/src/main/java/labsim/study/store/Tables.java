package labsim.study.store;

import java.util.List;
import java.util.stream.Stream;
import labsim.study.result.Column;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two tables of a folder as they are in {@link Parquet}, and as readers want them. What their
 * columns mean, and in which unit, is noted in the files themselves.
 */
final class Tables {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<Parquet.Field> RUN =
      List.of(
          Parquet.Field.text("scenario"),
          Parquet.Field.text("world"),
          Parquet.Field.whole("replication"));
  private static final List<Parquet.Field> SAMPLE =
      Stream.concat(RUN.stream(), Stream.of(Parquet.Field.number("time_years"))).toList();

  private Tables() {}

  static MeasureTable measures(List<Column> columns, List<List<Object>> rows) {
    return new MeasureTable(
        columns,
        rows.stream()
            .map(row ->
                new MeasureTable.Row(
                    (String) row.get(0),
                    (String) row.get(1),
                    (Integer) row.get(2),
                    numbers(row, RUN.size())))
            .toList());
  }

  static SeriesTable series(List<Column> columns, List<List<Object>> rows) {
    return new SeriesTable(
        columns,
        rows.stream()
            .map(row ->
                new SeriesTable.Row(
                    (String) row.get(0),
                    (String) row.get(1),
                    (Integer) row.get(2),
                    (Double) row.get(3),
                    numbers(row, SAMPLE.size())))
            .toList());
  }

  static List<Parquet.Field> measureFields(List<Column> columns) {
    return fields(RUN, columns);
  }

  static List<Parquet.Field> seriesFields(List<Column> columns) {
    return fields(SAMPLE, columns);
  }

  /** The columns of which a file's note speaks. */
  static List<Column> columns(String note) {
    return List.of(JSON.readValue(note, Column[].class));
  }

  static String note(List<Column> columns) {
    return JSON.writeValueAsString(columns);
  }

  private static List<Parquet.Field> fields(List<Parquet.Field> keys, List<Column> columns) {
    return Stream.concat(
            keys.stream(), columns.stream().map(column -> Parquet.Field.number(column.key())))
        .toList();
  }

  private static List<Double> numbers(List<Object> row, int from) {
    return row.subList(from, row.size()).stream().map(Double.class::cast).toList();
  }
}
