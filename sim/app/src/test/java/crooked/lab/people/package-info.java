/** Crooked people. */
@NullMarked
package crooked.lab.people;

import org.jspecify.annotations.NullMarked;
