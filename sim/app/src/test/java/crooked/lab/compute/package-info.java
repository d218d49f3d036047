/** Straight and crooked agents. */
@NullMarked
package crooked.lab.compute;

import org.jspecify.annotations.NullMarked;
