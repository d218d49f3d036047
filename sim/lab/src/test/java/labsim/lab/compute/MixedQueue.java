package labsim.lab.compute;

/**
 * The queue M/H₂/c: c servers, Poisson arrivals, services exponential of one of two rates. The
 * stationary distribution of its Markov chain, cut off far above the mean, by Gauss-Seidel.
 *
 * @param servers c
 * @param arrivals rate of arrivals
 * @param share probability that a service is of the first rate
 * @param first first rate
 * @param second second rate
 */
record MixedQueue(int servers, double arrivals, double share, double first, double second) {

  private static final int MOST = 400;
  private static final int SWEEPS = 20_000;

  /** The mean wait in the queue. */
  double meanWait() {
    // p[n][i]: n jobs present, i of the running ones have the first rate.
    double[][] p = new double[MOST + 1][servers + 1];
    for (int n = 0; n <= MOST; n++) {
      for (int i = 0; i <= Math.min(n, servers); i++) {
        p[n][i] = StrictMath.pow(0.8, n);
      }
    }
    double change = 1;
    for (int sweep = 0; sweep < SWEEPS && change > 1e-14; sweep++) {
      change = sweep(p);
    }
    double sum = 0;
    double waiting = 0;
    for (int n = 0; n <= MOST; n++) {
      for (int i = 0; i <= Math.min(n, servers); i++) {
        sum += p[n][i];
        waiting += Math.max(0, n - servers) * p[n][i];
      }
    }
    return waiting / sum / arrivals;
  }

  private double sweep(double[][] p) {
    double change = 0;
    for (int n = 0; n <= MOST; n++) {
      int busy = Math.min(n, servers);
      for (int i = 0; i <= busy; i++) {
        double out = (n < MOST ? arrivals : 0) + i * first + (busy - i) * second;
        double now = in(p, n, i) / out;
        change = Math.max(change, Math.abs(now - p[n][i]));
        p[n][i] = now;
      }
    }
    return change;
  }

  private double in(double[][] p, int n, int i) {
    double in = 0;
    if (n > 0 && n <= servers) {
      in += i > 0 ? arrivals * share * p[n - 1][i - 1] : 0;
      in += i < n ? arrivals * (1 - share) * p[n - 1][i] : 0;
    } else if (n > servers) {
      in += arrivals * p[n - 1][i];
    }
    if (n < MOST && n >= servers) {
      // One goes and the first that waits takes its place.
      in += i * first * share * p[n + 1][i] + (servers - i) * second * (1 - share) * p[n + 1][i];
      in += i < servers ? (i + 1) * first * (1 - share) * p[n + 1][i + 1] : 0;
      in += i > 0 ? (servers - i + 1) * second * share * p[n + 1][i - 1] : 0;
    } else if (n < servers) {
      in += (i + 1) * first * p[n + 1][i + 1] + (n + 1 - i) * second * p[n + 1][i];
    }
    return in;
  }
}
