/**
 * Which worlds behave in some way, said in words: boxes found by PRIM and small classification
 * trees, each with its coverage, its density and how far it can be trusted.
 */
@NullMarked
package labsim.study.description;

import org.jspecify.annotations.NullMarked;
