/** Rungs, measurements and the policy that decides on them. */
@NullMarked
package labsim.lab.experiments;

import org.jspecify.annotations.NullMarked;
