/** Benchmarks of the engine beside its peers. */
@NullMarked
package labsim.bench;

import org.jspecify.annotations.NullMarked;
