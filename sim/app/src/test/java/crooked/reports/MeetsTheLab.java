package crooked.reports;

import crooked.lab.compute.Cluster;

/** A report sees stored results only. */
record MeetsTheLab(Cluster cluster) {}
