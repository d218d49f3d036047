package labsim.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Habits that can be read off a file's text. Each complaint is {@code path:line what}. */
final class Tidy {

  private static final int MOST_LINES = 299;

  /** Put together from halves, for this file is read too. */
  private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

  private static final Pattern MACHINE_PATH =
      Pattern.compile(
          "(?<![\\w.~*}>/-])/(work|root|home(?!/linuxbrew)|Users)/\\w|/usr/lib/jvm/\\w");

  private static final Pattern REGISTRY_HOST =
      Pattern.compile("//(repo\\d?|registry|proxy|mirror|nexus|artifactory|pypi)[.-]\\w");

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:(?:abstract|final|sealed|non-sealed) )*(?:class|record|interface|enum"
              + "|@interface) (\\w+)",
          Pattern.MULTILINE);

  private static final Pattern DOC_SENTENCE =
      Pattern.compile("/\\*\\*(?:(?!\\*/).)*[.:](?:(?!\\*/).)*\\*/", Pattern.DOTALL);

  private Tidy() {}

  /** What is wrong with one file of the repository; nothing is the aim. */
  static List<String> complaints(String path, String text) {
    List<String> complaints = new ArrayList<>();
    complainOfEach(LEFTOVER, "is a leftover: do it or delete it", path, text, complaints);
    complainOfEach(MACHINE_PATH, "is a path of one machine", path, text, complaints);
    complainOfEach(REGISTRY_HOST, "is a package registry's host", path, text, complaints);
    if (path.endsWith(".java")) {
      complainOfJava(path, text, complaints);
    }
    return complaints;
  }

  private static void complainOfEach(
      Pattern pattern, String what, String path, String text, List<String> complaints) {
    pattern
        .matcher(text)
        .results()
        .map(match -> place(path, text, match.start()) + " \"" + match.group() + "\" " + what)
        .forEach(complaints::add);
  }

  private static void complainOfJava(String path, String text, List<String> complaints) {
    long lines = text.lines().count();
    if (lines > MOST_LINES) {
      complaints.add(path + ":" + lines + " has more than " + MOST_LINES + " lines: split it");
    }
    Matcher type = PUBLIC_TYPE.matcher(text);
    while (type.find()) {
      if (!DOC_SENTENCE.matcher(text.substring(0, type.start())).find()) {
        complaints.add(place(path, text, type.start()) + " " + type.group(1) + " has no comment");
      }
    }
    if (path.endsWith("package-info.java")) {
      complainOfPackage(path, text, complaints);
    }
  }

  private static void complainOfPackage(String path, String text, List<String> complaints) {
    if (!text.contains("@NullMarked\npackage ")) {
      complaints.add(path + ":1 the package is not @NullMarked");
    }
    boolean describedByItsMainHalf = path.contains("src/test/");
    if (!describedByItsMainHalf && !DOC_SENTENCE.matcher(text).find()) {
      complaints.add(path + ":1 the package has no sentence that says what it is");
    }
  }

  private static String place(String path, String text, int offset) {
    return path + ":" + (1 + text.substring(0, offset).chars().filter(c -> c == '\n').count());
  }
}
