@NullMarked
package labsim.engine;

import org.jspecify.annotations.NullMarked;
