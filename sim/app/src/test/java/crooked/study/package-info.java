/** Crooked studies. */
@NullMarked
package crooked.study;

import org.jspecify.annotations.NullMarked;
