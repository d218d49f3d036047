package crooked.engine;

import crooked.lab.compute.Cluster;

/** Looks up, and closes a cycle: the cluster knows the clock. */
record KnowsTheLab(Cluster cluster) {}
