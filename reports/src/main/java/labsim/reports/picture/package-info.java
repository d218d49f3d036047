/** Charts as SVG and PNG, drawn on the JVM. */
@NullMarked
package labsim.reports.picture;

import org.jspecify.annotations.NullMarked;
