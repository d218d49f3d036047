/** Replications, comparison and shadow prices: many runs of the lab, and what they say. */
@NullMarked
package labsim.study;

import org.jspecify.annotations.NullMarked;
