/** Reports and figures: pure functions of a stored result, so that old results can be re-drawn. */
@NullMarked
package labsim.reports;

import org.jspecify.annotations.NullMarked;
