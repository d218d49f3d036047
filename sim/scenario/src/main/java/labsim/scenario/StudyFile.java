package labsim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A study as asked for, complete and valid.
 *
 * @param kind what it asks
 * @param name short, fit for a file name
 * @param description a sentence or two for reports; may be empty
 * @param base the scenario whose factors are varied, with what the study fixes
 * @param factors what is varied, at least one
 * @param design where it looks; empty for a search
 * @param screening the Morris design that comes first, if a sensitivity study has one
 * @param search what a study of regimes or a calibration looks for; empty for others
 * @param measures what is looked at, at least one; the first is the study's own question
 * @param correlations of beliefs, each pair at most once
 * @param replications of each world at each point, at least 1; before the first look, if a
 *     precision says how many there are
 * @param precision until which replications are added, instead of a number of them
 * @param seed of all random streams, from 0
 */
public record StudyFile(
    StudyKind kind,
    String name,
    String description,
    Scenario base,
    List<Factor> factors,
    Optional<StudyDesign> design,
    Optional<StudyDesign> screening,
    Optional<StudySearch> search,
    List<StudyMeasure> measures,
    List<Correlation> correlations,
    int replications,
    Optional<StudyPrecision> precision,
    long seed) {

  /** The same study with another seed. */
  public StudyFile withSeed(long other) {
    return with(replications, precision, other);
  }

  /** The same study with this number of replications. */
  public StudyFile withReplications(int count) {
    return with(count, Optional.empty(), seed);
  }

  /** The same study with as many replications as it takes. */
  public StudyFile withPrecision(StudyPrecision asked) {
    return with(StudyPrecision.LEAST, Optional.of(asked), seed);
  }

  private StudyFile with(
      int otherReplications, Optional<StudyPrecision> otherPrecision, long otherSeed) {
    return new StudyFile(
        kind,
        name,
        description,
        base,
        factors,
        design,
        screening,
        search,
        measures,
        correlations,
        otherReplications,
        otherPrecision,
        otherSeed);
  }

  /** The study as a file would have it, every key written out but its scenario's parameters. */
  public String resolved() {
    StringBuilder text = new StringBuilder();
    text.append("study: ").append(kind.key()).append('\n');
    text.append("name: ").append(name).append('\n');
    text.append("scenario: ").append(base.name()).append(".yaml\n");
    text.append("factors:\n");
    factors.forEach(factor ->
        text.append("  ").append(factor.path()).append(": ").append(factor.written()).append('\n'));
    if (!correlations.isEmpty()) {
      text.append("correlation:\n");
      correlations.forEach(pair ->
          text.append("  ")
              .append(pair.first())
              .append(" ~ ")
              .append(pair.second())
              .append(": ")
              .append(pair.rank())
              .append('\n'));
    }
    screening.ifPresent(design -> text.append("screening: ").append(design.written()).append('\n'));
    design.ifPresent(chosen -> text.append("design: ").append(chosen.written()).append('\n'));
    search.ifPresent(sought -> text.append(sought.written()));
    text.append("measures: ")
        .append(
            measures.stream().map(StudyMeasure::key).collect(Collectors.joining(", ", "[", "]")))
        .append('\n');
    text.append(
        precision
            .map(asked -> "precision: " + asked.written())
            .orElse("replications: " + replications));
    text.append('\n');
    return text.append("seed: ").append(seed).append('\n').toString();
  }

  /**
   * Two factors that are believed to go together.
   *
   * @param first path of one
   * @param second path of the other
   * @param rank Spearman's rank correlation, between −1 and 1
   */
  public record Correlation(String first, String second, double rank) {}
}
