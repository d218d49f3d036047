/** Sweeps: a design over a scenario's parameters, its worlds, and what was found at each point. */
@NullMarked
package labsim.study.sweep;

import org.jspecify.annotations.NullMarked;
