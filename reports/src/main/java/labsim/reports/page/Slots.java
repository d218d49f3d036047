package labsim.reports.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import labsim.reports.resource.Resource;

/** An HTML file with slots, {@code {{name}}}, each of which takes HTML. */
final class Slots {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z -]+)\\}\\}");

  private Slots() {}

  /**
   * The file with its slots filled. What is filled in is not searched for slots again.
   *
   * @throws IllegalArgumentException if nothing is given for a slot
   */
  static String fill(String file, Map<String, String> html) {
    Matcher slots = SLOT.matcher(Resource.text("page/" + file));
    return slots.replaceAll(slot -> {
      String content = html.get(slot.group(1));
      if (content == null) {
        throw new IllegalArgumentException(file + ": nothing for the slot " + slot.group(1));
      }
      return Matcher.quoteReplacement(content);
    });
  }
}
