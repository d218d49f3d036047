/**
 * What a study runs: cells, each a world at a point of a design, times replications. Whoever runs
 * them, in whatever order, gives the same outcomes; whoever keeps them finds them again by the hash
 * of all that decides them.
 */
@NullMarked
package labsim.study.ensemble;

import org.jspecify.annotations.NullMarked;
