/** Searches among worlds: where regimes lie, which worlds meet targets, and how sure that is. */
@NullMarked
package labsim.study.regime;

import org.jspecify.annotations.NullMarked;
