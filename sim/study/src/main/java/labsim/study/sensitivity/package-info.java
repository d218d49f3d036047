/**
 * Which factors matter: screening, shares of variance, and measures of dependence on stored runs.
 */
@NullMarked
package labsim.study.sensitivity;

import org.jspecify.annotations.NullMarked;
