/** AI assistants: what they speed up, where they fail and which GPUs they burn. */
@NullMarked
package labsim.lab.assistants;

import org.jspecify.annotations.NullMarked;
