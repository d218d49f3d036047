/** Tests of the room. */
@NullMarked
package labsim.lab.experiments;

import org.jspecify.annotations.NullMarked;
