package labsim.study.result;

import java.util.List;

/**
 * A whole result folder in memory: what {@code run} (one scenario) and {@code compare} (several)
 * leave behind, and all that a report needs.
 *
 * @param manifest how it came to be
 * @param worlds the worlds that were run, in order
 * @param measures one row a world and replication
 * @param series one row a world, replication and sample
 * @param scenarios one a scenario, in the order given
 * @param contrasts pairwise comparisons; empty for a single scenario
 */
public record StudyResult(
    Manifest manifest,
    List<World> worlds,
    MeasureTable measures,
    SeriesTable series,
    List<ScenarioResult> scenarios,
    List<Contrast> contrasts) {}
