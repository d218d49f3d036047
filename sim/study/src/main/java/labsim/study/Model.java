package labsim.study;

import labsim.lab.LabParameters;
import labsim.lab.Outcome;

/** What a study runs again and again. */
@FunctionalInterface
public interface Model {

  /**
   * One replication. The result depends on the arguments alone; equal seeds and replication numbers
   * give different parameters the same random streams.
   *
   * @param replication number of the replication, from 0
   */
  Outcome run(LabParameters parameters, long seed, long replication);
}
