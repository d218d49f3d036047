/** Scenario files to parameter records and back, with a place for every error. */
@NullMarked
package labsim.scenario;

import org.jspecify.annotations.NullMarked;
