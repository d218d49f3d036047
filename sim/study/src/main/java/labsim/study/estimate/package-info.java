/** Point estimates that carry their sampling error with them through arithmetic. */
@NullMarked
package labsim.study.estimate;

import org.jspecify.annotations.NullMarked;
