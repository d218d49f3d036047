package labsim.scenario;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a study file and the overrides behind it set, the later over the earlier: an accumulator
 * filled by {@link StudyReader}.
 */
final class StudyLayer {
  /** Single texts: kind, name, description, scenario, replications, seed. */
  final Map<StudyKey, Setting<String>> texts = new EnumMap<>(StudyKey.class);

  final Map<String, Setting<FactorText.Written>> factors = new LinkedHashMap<>();
  final Map<String, Setting<Double>> fixed = new LinkedHashMap<>();
  final Map<String, Setting<StudyFile.Correlation>> correlations = new LinkedHashMap<>();

  /** Keys of design, of screening and of precision with their texts. */
  final Map<StudyKey, Map<String, Setting<String>>> sections = new EnumMap<>(StudyKey.class);

  /** What stands below search, unread. */
  final Map<String, Node.Entry> search = new LinkedHashMap<>();

  /** Where each section begins. */
  final Map<StudyKey, Place> places = new EnumMap<>(StudyKey.class);

  List<StudyMeasure> measures = List.of();
}
