/** Straight. */
@NullMarked
package crooked.scenario;

import org.jspecify.annotations.NullMarked;
