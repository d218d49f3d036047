/** Complete small models, as the README shows them. */
@NullMarked
package labsim.engine.example;

import org.jspecify.annotations.NullMarked;
