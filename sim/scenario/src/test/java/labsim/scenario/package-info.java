/** Tests of the scenario room. */
@NullMarked
package labsim.scenario;

import org.jspecify.annotations.NullMarked;
