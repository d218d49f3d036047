/** What a study under way, and a lab inside it, look like to a monitoring system. */
@NullMarked
package labsim.app.metrics;

import org.jspecify.annotations.NullMarked;
