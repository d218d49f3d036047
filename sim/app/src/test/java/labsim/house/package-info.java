/** Tests of the house itself: the order of its rooms, its habits, its launcher. */
@NullMarked
package labsim.house;

import org.jspecify.annotations.NullMarked;
