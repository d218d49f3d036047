/** Tests of the lab as a whole. */
@NullMarked
package labsim.lab;

import org.jspecify.annotations.NullMarked;
