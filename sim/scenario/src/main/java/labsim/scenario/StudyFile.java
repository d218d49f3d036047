package labsim.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A study as asked for, complete and valid.
 *
 * @param kind what it asks
 * @param name short, fit for a file name
 * @param description a sentence or two for reports; may be empty
 * @param base the scenario whose factors are varied, with what the study fixes
 * @param factors what is varied, at least one
 * @param design where it looks
 * @param screening the Morris design that comes first, if a sensitivity study has one
 * @param measures what is looked at, at least one; the first is the study's own question
 * @param correlations of beliefs, each pair at most once
 * @param replications of each world at each point, at least 1
 * @param seed of all random streams, from 0
 */
public record StudyFile(
    StudyKind kind,
    String name,
    String description,
    Scenario base,
    List<Factor> factors,
    StudyDesign design,
    Optional<StudyDesign> screening,
    List<StudyMeasure> measures,
    List<Correlation> correlations,
    int replications,
    long seed) {

  /**
   * Two factors that are believed to go together.
   *
   * @param first path of one
   * @param second path of the other
   * @param rank Spearman's rank correlation, between −1 and 1
   */
  public record Correlation(String first, String second, double rank) {}
}
