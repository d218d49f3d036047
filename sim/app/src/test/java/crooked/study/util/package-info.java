/** A package that no house should have. */
@NullMarked
package crooked.study.util;

import org.jspecify.annotations.NullMarked;
