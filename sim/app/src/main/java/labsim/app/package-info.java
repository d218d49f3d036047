/** The command line: what a user types, and what happens then. */
@NullMarked
package labsim.app;

import org.jspecify.annotations.NullMarked;
