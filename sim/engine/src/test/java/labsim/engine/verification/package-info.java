/** Queues with known theory, simulated and compared; the results stand in docs/verification.md. */
@NullMarked
package labsim.engine.verification;

import org.jspecify.annotations.NullMarked;
