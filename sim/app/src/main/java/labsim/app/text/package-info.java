/** Results as text for a terminal of 80 columns. */
@NullMarked
package labsim.app.text;

import org.jspecify.annotations.NullMarked;
