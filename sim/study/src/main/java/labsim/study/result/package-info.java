/**
 * What a study leaves behind: plain records of numbers and text. Reports see this package and
 * nothing else of the house.
 */
@NullMarked
package labsim.study.result;

import org.jspecify.annotations.NullMarked;
