/** Ideas, what they are truly worth at every scale, and what the lab believes about them. */
@NullMarked
package labsim.lab.knowledge;

import org.jspecify.annotations.NullMarked;
