package labsim.study.choice;

import java.util.Collection;
import labsim.study.estimate.Linearised;

/**
 * Those among whom to choose: the best has the largest value. Replication i of one and of another
 * may share random streams.
 */
public interface Contest {

  /** How many there are, at least 1; they are called by number, from 0. */
  int size();

  /** Sees to it that each of these has at least so many replications. */
  void run(Collection<Integer> contestants, int replications);

  /** The value of one from its first replications, as many as it has at least. */
  Linearised value(int contestant, int replications);
}
