/** Which is best: ranking and selection among a few, with a guarantee or within a budget. */
@NullMarked
package labsim.study.choice;

import org.jspecify.annotations.NullMarked;
