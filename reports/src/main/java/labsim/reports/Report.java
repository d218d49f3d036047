package labsim.reports;

import labsim.reports.page.Page;
import labsim.study.result.SearchResult;
import labsim.study.result.SensitivityResult;
import labsim.study.result.StudyResult;
import labsim.study.result.SweepResult;

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

  /** The same of a sensitivity study. */
  public static String html(SensitivityResult result) {
    return Page.of(result, Figures.of(result));
  }

  /** The same of a search. */
  public static String html(SearchResult result) {
    return Page.of(result, Figures.of(result));
  }

  /** The same of a sweep. */
  public static String html(SweepResult result) {
    return Page.of(result, Figures.of(result));
  }
}
