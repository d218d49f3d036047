/** A crooked command line. */
@NullMarked
package crooked.app;

import org.jspecify.annotations.NullMarked;
