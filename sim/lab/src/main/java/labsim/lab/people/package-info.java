/** Researchers with taste, engineers with hands, and the queues before both. */
@NullMarked
package labsim.lab.people;

import org.jspecify.annotations.NullMarked;
