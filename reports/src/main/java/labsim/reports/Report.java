package labsim.reports;

import labsim.reports.page.Page;
import labsim.study.result.StudyResult;

/** The report of a result. */
public final class Report {
  private Report() {}

  /**
   * One self-contained HTML document: it loads nothing, carries its charts with their data, and is
   * the same for the same result.
   */
  public static String html(StudyResult result) {
    return Page.of(result, Figures.of(result));
  }
}
