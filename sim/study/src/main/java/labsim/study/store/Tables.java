package labsim.study.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import labsim.study.result.Column;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two tables of a folder as rows for {@link Parquet}. What their columns mean, and in which
 * unit, is noted in the files themselves.
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

  static Parquet.Table of(MeasureTable measures) {
    List<List<Object>> rows = new ArrayList<>(measures.rows().size());
    for (MeasureTable.Row row : measures.rows()) {
      List<Object> cells = new ArrayList<>();
      cells.add(row.scenario());
      cells.add(row.world());
      cells.add(row.replication());
      cells.addAll(row.values());
      rows.add(cells);
    }
    return new Parquet.Table(fields(RUN, measures.columns()), rows, note(measures.columns()));
  }

  static Parquet.Table of(SeriesTable series) {
    List<List<Object>> rows = new ArrayList<>(series.rows().size());
    for (SeriesTable.Row row : series.rows()) {
      List<Object> cells = new ArrayList<>();
      cells.add(row.scenario());
      cells.add(row.world());
      cells.add(row.replication());
      cells.add(row.timeYears());
      cells.addAll(row.values());
      rows.add(cells);
    }
    return new Parquet.Table(fields(SAMPLE, series.columns()), rows, note(series.columns()));
  }

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

  private static String note(List<Column> columns) {
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
