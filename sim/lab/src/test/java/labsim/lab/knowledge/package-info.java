/** Tests of the room. */
@NullMarked
package labsim.lab.knowledge;

import org.jspecify.annotations.NullMarked;
