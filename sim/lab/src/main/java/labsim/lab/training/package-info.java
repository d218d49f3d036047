/** Release trains, frontier runs and the model generations that come of them. */
@NullMarked
package labsim.lab.training;

import org.jspecify.annotations.NullMarked;
