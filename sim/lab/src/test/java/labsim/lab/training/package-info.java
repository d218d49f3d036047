/** Tests of the room. */
@NullMarked
package labsim.lab.training;

import org.jspecify.annotations.NullMarked;
