/** One AI research lab: its parameters, its composition root and what a run of it returns. */
@NullMarked
package labsim.lab;

import org.jspecify.annotations.NullMarked;
