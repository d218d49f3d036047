/**
 * The one-file HTML page: its prose stands in HTML files beside this code, the numbers come here.
 */
@NullMarked
package labsim.reports.page;

import org.jspecify.annotations.NullMarked;
