/** The world outside: what GPUs and people cost, and what the lab spends on both. */
@NullMarked
package labsim.lab.market;

import org.jspecify.annotations.NullMarked;
