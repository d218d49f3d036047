/** A crooked report. */
@NullMarked
package crooked.reports;

import org.jspecify.annotations.NullMarked;
