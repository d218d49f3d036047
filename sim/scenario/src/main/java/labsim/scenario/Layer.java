package labsim.scenario;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one file, or one override, sets: an accumulator filled by {@link LayerReader}. Layers are
 * laid over each other, the file's own over those that it extends.
 */
final class Layer {
  final Map<HeaderKey, Setting<String>> header = new EnumMap<>(HeaderKey.class);
  final Map<String, Setting<Double>> values = new LinkedHashMap<>();
  final Map<String, Setting<Prior>> priors = new LinkedHashMap<>();

  /** Paths whose value could not be read, so that no rule about several values judges them. */
  final Set<String> refused = new HashSet<>();
}
