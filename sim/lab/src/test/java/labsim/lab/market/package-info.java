/** Tests of the market. */
@NullMarked
package labsim.lab.market;

import org.jspecify.annotations.NullMarked;
