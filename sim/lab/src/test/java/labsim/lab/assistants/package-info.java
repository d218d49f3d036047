/** Tests of the room. */
@NullMarked
package labsim.lab.assistants;

import org.jspecify.annotations.NullMarked;
