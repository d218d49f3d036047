/** The GPU cluster: gang jobs, disciplines, deliveries and the conserved ledger. */
@NullMarked
package labsim.lab.compute;

import org.jspecify.annotations.NullMarked;
