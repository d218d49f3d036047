/** What a parameter is: its meaning, unit, range and source, readable by program and person. */
@NullMarked
package labsim.lab.quantity;

import org.jspecify.annotations.NullMarked;
