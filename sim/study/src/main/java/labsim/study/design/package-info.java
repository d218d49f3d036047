/** Where to look: points of the unit hypercube, and the values that they stand for. */
@NullMarked
package labsim.study.design;

import org.jspecify.annotations.NullMarked;
