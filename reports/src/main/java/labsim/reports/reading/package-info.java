/** Reading a result: the numbers of its worlds, summaries of them, and how numbers are written. */
@NullMarked
package labsim.reports.reading;

import org.jspecify.annotations.NullMarked;
