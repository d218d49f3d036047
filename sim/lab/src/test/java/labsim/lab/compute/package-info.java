/** Tests of the room. */
@NullMarked
package labsim.lab.compute;

import org.jspecify.annotations.NullMarked;
