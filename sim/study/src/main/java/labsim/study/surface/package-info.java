/** How well one input stands in for another: production surfaces and regressions on lab panels. */
@NullMarked
package labsim.study.surface;

import org.jspecify.annotations.NullMarked;
