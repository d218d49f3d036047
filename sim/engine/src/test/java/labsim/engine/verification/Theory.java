package labsim.engine.verification;

import java.util.function.IntToDoubleFunction;

/** Formulas of queueing theory. Rates and times are in one unit; a is the offered load λE[S]. */
final class Theory {

  private Theory() {}

  /** Probability that all of c servers are busy, without waiting room. */
  static double erlangB(int c, double a) {
    double b = 1;
    for (int k = 1; k <= c; k++) {
      b = a * b / (k + a * b);
    }
    return b;
  }

  /** Probability of waiting for one of c servers. */
  static double erlangC(int c, double a) {
    double b = erlangB(c, a);
    return c * b / (c - a * (1 - b));
  }

  /** Mean number waiting in M/M/c. */
  static double waitingInMMc(int c, double a) {
    return erlangC(c, a) * a / (c - a);
  }

  /** Mean wait in M/G/1 by Pollaczek and Khinchine. */
  static double pollaczekKhinchine(double rate, double mean, double secondMoment) {
    return rate * secondMoment / (2 * (1 - rate * mean));
  }

  /** Stationary probabilities of a birth and death process on 0..last. */
  static double[] birthDeath(int last, IntToDoubleFunction birth, IntToDoubleFunction death) {
    double[] p = new double[last + 1];
    p[0] = 1;
    double sum = 1;
    for (int n = 1; n <= last; n++) {
      p[n] = p[n - 1] * birth.applyAsDouble(n - 1) / death.applyAsDouble(n);
      sum += p[n];
    }
    for (int n = 0; n <= last; n++) {
      p[n] /= sum;
    }
    return p;
  }

  static double mean(double[] p, IntToDoubleFunction value) {
    double mean = 0;
    for (int n = 0; n < p.length; n++) {
      mean += p[n] * value.applyAsDouble(n);
    }
    return mean;
  }

  /**
   * Mean wait of class k (from 0) in M/G/1 without preemption (Cobham 1954); residual is the sum of
   * λE[S²]/2.
   */
  static double cobham(double residual, double[] loads, int k) {
    double before = 0;
    for (int i = 0; i < k; i++) {
      before += loads[i];
    }
    return residual / ((1 - before) * (1 - before - loads[k]));
  }

  /** Mean stay of class k in M/M/1 with preemption and resumption, mean services of 1. */
  static double preemptiveStay(double[] rates, int k) {
    double before = 0;
    for (int i = 0; i < k; i++) {
      before += rates[i];
    }
    double upTo = before + rates[k];
    return 1 / (1 - before) + upTo / ((1 - before) * (1 - upTo));
  }

  /**
   * Blocking of a class that needs {@code units} of c, classes of loads a[i] and units b[i]
   * (Kaufman 1981, Roberts 1981).
   */
  static double kaufmanRoberts(int c, double[] a, int[] b, int units) {
    double[] q = new double[c + 1];
    q[0] = 1;
    double sum = 1;
    for (int n = 1; n <= c; n++) {
      for (int i = 0; i < a.length; i++) {
        q[n] += n >= b[i] ? a[i] * b[i] * q[n - b[i]] / n : 0;
      }
      sum += q[n];
    }
    double blocked = 0;
    for (int n = c - units + 1; n <= c; n++) {
      blocked += q[n] / sum;
    }
    return blocked;
  }

  /**
   * Mean numbers at the nodes of a closed network of single servers with these demands (mean value
   * analysis).
   */
  static double[] meanValues(int customers, double... demands) {
    double[] present = new double[demands.length];
    for (int n = 1; n <= customers; n++) {
      double cycle = 0;
      for (int i = 0; i < demands.length; i++) {
        cycle += demands[i] * (1 + present[i]);
      }
      double throughput = n / cycle;
      for (int i = 0; i < demands.length; i++) {
        present[i] = throughput * demands[i] * (1 + present[i]);
      }
    }
    return present;
  }

  /** The root in (0, 1) of x = transform(x), from below. */
  static double fixedPoint(java.util.function.DoubleUnaryOperator transform) {
    double x = 0;
    for (int i = 0; i < 10_000; i++) {
      x = transform.applyAsDouble(x);
    }
    return x;
  }
}
