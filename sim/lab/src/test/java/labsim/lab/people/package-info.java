/** Tests of the staff. */
@NullMarked
package labsim.lab.people;

import org.jspecify.annotations.NullMarked;
