package labsim.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import labsim.app.text.ChoiceText;
import labsim.app.text.ResultText;
import labsim.app.text.SearchText;
import labsim.app.text.StudyText;
import labsim.scenario.StudyKind;
import labsim.study.Findings;
import labsim.study.regime.Notebook;
import labsim.study.result.ChoiceResult;
import labsim.study.result.SearchResult;
import labsim.study.result.SensitivityResult;
import labsim.study.result.StudyResult;
import labsim.study.result.SweepResult;
import labsim.study.store.ChoiceFile;
import labsim.study.store.Folder;
import labsim.study.store.JsonSummary;
import labsim.study.sweep.Logbook;

/** Stored results of any kind, read, drawn and told. */
final class Retelling {

  private Retelling() {}

  /** Draws the report and figures of a folder; a choice is a sentence and needs none. */
  static void draw(Path folder, DrawingOptions options) throws IOException {
    switch (kind(folder)) {
      case CHOICE -> {}
      case SEARCH -> Drawings.draw(Notebook.read(folder), folder, options);
      case SWEEP -> Drawings.draw(Logbook.sweep(folder), folder, options);
      case SENSITIVITY -> Drawings.draw(Logbook.sensitivity(folder), folder, options);
      case COMPARISON -> Drawings.draw(Findings.of(Folder.read(folder)), folder, options);
    }
  }

  /** Prints what a folder's results say. */
  static void tell(Console console, Path folder, boolean json) throws IOException {
    Path report = folder.resolve(Drawings.REPORT);
    switch (kind(folder)) {
      case SWEEP -> {
        SweepResult result = Logbook.sweep(folder);
        print(
            console,
            json,
            () -> JsonSummary.of(result, folder),
            () -> StudyText.of(result, folder, report));
      }
      case SEARCH -> {
        SearchResult result = Notebook.read(folder);
        print(
            console,
            json,
            () -> JsonSummary.of(result, folder),
            () -> SearchText.of(result, folder, report));
      }
      case CHOICE -> {
        ChoiceResult result = ChoiceFile.read(folder);
        print(
            console,
            json,
            () -> JsonSummary.of(result, folder),
            () -> ChoiceText.of(result, folder));
      }
      case SENSITIVITY -> tell(console, Logbook.sensitivity(folder), folder, json);
      case COMPARISON -> {
        StudyResult result = Findings.of(Folder.read(folder));
        print(
            console,
            json,
            () -> JsonSummary.of(result, folder),
            () -> ResultText.of(result, folder, report));
      }
    }
  }

  /** Prints what a sensitivity analysis of a folder says. */
  static void tell(Console console, SensitivityResult result, Path folder, boolean json) {
    print(
        console,
        json,
        () -> JsonSummary.of(result, folder),
        () -> StudyText.of(result, folder, folder.resolve(Drawings.REPORT)));
  }

  private enum Kind {
    COMPARISON,
    SWEEP,
    SENSITIVITY,
    SEARCH,
    CHOICE
  }

  private static Kind kind(Path folder) throws IOException {
    String kind = Folder.finished(folder).asked().kind();
    if (Notebook.isKind(kind)) {
      return Kind.SEARCH;
    }
    if (kind.equals(ChoiceFile.KIND)) {
      return Kind.CHOICE;
    }
    if (kind.equals(StudyKind.SWEEP.key())) {
      return Kind.SWEEP;
    }
    return kind.equals(StudyKind.SENSITIVITY.key()) ? Kind.SENSITIVITY : Kind.COMPARISON;
  }

  private interface Document {
    String text();
  }

  private interface Lines {
    List<String> lines();
  }

  private static void print(Console console, boolean json, Document document, Lines lines) {
    if (json) {
      console.out().println(document.text());
    } else {
      lines.lines().forEach(console.out()::println);
    }
  }
}
