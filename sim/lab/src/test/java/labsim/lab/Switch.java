package labsim.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A mechanism that one key of a scenario turns off.
 *
 * @param key names of components, from the lab's parameters down, with dots between
 * @param off its value without the mechanism
 * @param on its value with it, strong enough to be felt in a small lab
 * @param given what else a world must be like for the mechanism to be felt
 * @param idle what makes it draw its numbers, or at least be asked, to no effect; empty for a rule
 *     that draws none and always has some effect
 * @param own what it counts of itself even then
 */
record Switch(
    String key,
    Object off,
    Object on,
    Map<String, Object> given,
    Map<String, Object> idle,
    Set<Measure> own) {

  static Switch of(String key, Object off, Object on) {
    return new Switch(key, off, on, Map.of(), Map.of(), Set.of());
  }

  Switch given(String path, Object value) {
    return new Switch(key, off, on, and(given, path, value), idle, own);
  }

  Switch idle(String path, Object value) {
    return new Switch(key, off, on, given, and(idle, path, value), own);
  }

  /** The mechanism is idle at a value of its own key. */
  Switch idle(Object value) {
    return idle(key, value);
  }

  Switch counts(Measure... measures) {
    return new Switch(key, off, on, given, idle, Set.of(measures));
  }

  LabParameters turnedOff(LabParameters lab) {
    return Altered.with(altered(lab, given), key, off);
  }

  LabParameters turnedOn(LabParameters lab) {
    return Altered.with(altered(lab, given), key, on);
  }

  /** On, and without effect. */
  LabParameters idling(LabParameters lab) {
    return altered(turnedOn(lab), idle);
  }

  /** All keys of the mechanism: to change one of them is to change this one. */
  List<String> keys() {
    List<String> keys = new ArrayList<>(idle.keySet());
    keys.add(key);
    return keys;
  }

  @Override
  public String toString() {
    return key + " = " + on;
  }

  private static LabParameters altered(LabParameters lab, Map<String, Object> changes) {
    for (var change : changes.entrySet()) {
      lab = Altered.with(lab, change.getKey(), change.getValue());
    }
    return lab;
  }

  private static Map<String, Object> and(Map<String, Object> changes, String path, Object value) {
    Map<String, Object> more = new TreeMap<>(changes);
    more.put(path, value);
    return more;
  }
}
