/** The text files that stand beside the classes. */
@NullMarked
package labsim.reports.resource;

import org.jspecify.annotations.NullMarked;
