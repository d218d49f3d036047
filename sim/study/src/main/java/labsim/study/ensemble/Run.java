package labsim.study.ensemble;

import labsim.lab.Outcome;

/**
 * A run and what came out of it.
 *
 * @param id hash of all that decides its outcome
 * @param cell the first cell of the ensemble that asked for it
 * @param replication number of the replication, from 0
 * @param outcome measures, and series if the cell keeps them of this replication
 */
public record Run(RunId id, Cell cell, int replication, Outcome outcome) {}
