package labsim.study.search;

import io.jenetics.ext.moea.Pareto;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of several worlds survive: whole fronts in the order of dominance, and of the first front
 * that does not fit those with the most room around them. Room is measured anew after each world
 * that goes, so that of two close neighbours one stays (Kukkonen and Deb, CEC 2006); measured once
 * for all, both would go.
 */
final class Crowding {

  private Crowding() {}

  /**
   * The survivors, best front first.
   *
   * @param values one row a world; more is better
   */
  static List<Integer> survivors(ISeq<Vec<double[]>> values, int count) {
    int[] rank = Pareto.rank(values);
    List<Integer> survivors = new ArrayList<>();
    for (int level = 0; survivors.size() < count; level++) {
      int front = level;
      List<Integer> members =
          new ArrayList<>(
              IntStream.range(0, rank.length).filter(i -> rank[i] == front).boxed().toList());
      while (survivors.size() + members.size() > count) {
        double[] room = room(values, members);
        members.remove(
            IntStream.range(0, room.length)
                .boxed()
                .min(Comparator.comparingDouble(i -> room[i]))
                .orElseThrow()
                .intValue());
      }
      survivors.addAll(members);
    }
    return survivors;
  }

  /** The crowding distance of each world within its own front. */
  static double[] roomOfAll(ISeq<Vec<double[]>> values, int[] rank) {
    double[] all = new double[rank.length];
    for (int level = 0; level <= IntStream.of(rank).max().orElse(-1); level++) {
      int front = level;
      List<Integer> members =
          IntStream.range(0, rank.length).filter(i -> rank[i] == front).boxed().toList();
      double[] room = room(values, members);
      for (int i = 0; i < room.length; i++) {
        all[members.get(i)] = room[i];
      }
    }
    return all;
  }

  /** The crowding distance of each world of one front; infinite at its ends. */
  private static double[] room(ISeq<Vec<double[]>> values, List<Integer> front) {
    double[] room = new double[front.size()];
    int objectives = values.get(0).length();
    for (int objective = 0; objective < objectives; objective++) {
      int by = objective;
      Integer[] order = IntStream.range(0, room.length).boxed().toArray(Integer[]::new);
      double[] value = front.stream().mapToDouble(world -> values.get(world).data()[by]).toArray();
      Arrays.sort(order, Comparator.comparingDouble(i -> value[i]));
      double range = value[order[order.length - 1]] - value[order[0]];
      room[order[0]] = Double.POSITIVE_INFINITY;
      room[order[order.length - 1]] = Double.POSITIVE_INFINITY;
      for (int i = 1; i + 1 < order.length && range > 0; i++) {
        room[order[i]] += (value[order[i + 1]] - value[order[i - 1]]) / range;
      }
    }
    return room;
  }
}
