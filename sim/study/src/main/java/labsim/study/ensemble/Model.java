package labsim.study.ensemble;

import labsim.lab.LabParameters;
import labsim.lab.Outcome;

/** What a study runs again and again. */
@FunctionalInterface
public interface Model {

  /**
   * One replication. The result depends on the arguments alone; equal seeds and replication numbers
   * give different parameters the same random streams.
   *
   * @param past how the lab worked before the first watched day; the same in all worlds of a
   *     scenario, so that they share their past
   * @param future what the lab is from that day on
   * @param replication number of the replication, from 0
   */
  Outcome run(LabParameters past, LabParameters future, long seed, long replication);
}
