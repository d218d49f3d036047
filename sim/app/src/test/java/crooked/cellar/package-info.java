/** A package that is on no map. */
@NullMarked
package crooked.cellar;

import org.jspecify.annotations.NullMarked;
