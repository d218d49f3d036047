package labsim.study;

import java.util.List;
import labsim.study.result.Manifest;
import labsim.study.result.MeasureTable;
import labsim.study.result.SeriesTable;

/**
 * What a study stores: all that was asked and all that came back. {@link Findings} are a function
 * of it.
 *
 * @param manifest how it came to be
 * @param study hash of what was asked, see {@link Plan#hash}
 * @param subjects the scenarios, in the order given
 * @param arms all worlds of all scenarios, scenario by scenario
 * @param measures one row an arm and replication
 * @param series one row an arm, replication and sample
 */
public record Evidence(
    Manifest manifest,
    String study,
    List<Subject> subjects,
    List<Arm> arms,
    MeasureTable measures,
    SeriesTable series) {}
