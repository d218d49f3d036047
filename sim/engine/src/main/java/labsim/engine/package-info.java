/** The discrete-event kernel: events, time, random streams and statistics. Knows no word of AI. */
@NullMarked
package labsim.engine;

import org.jspecify.annotations.NullMarked;
