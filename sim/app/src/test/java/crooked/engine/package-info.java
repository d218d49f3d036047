/** The ground floor of a house that breaks every rule once, to prove that each can be broken. */
@NullMarked
package crooked.engine;

import org.jspecify.annotations.NullMarked;
