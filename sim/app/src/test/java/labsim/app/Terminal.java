package labsim.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import labsim.study.ensemble.Model;

/** A command line with paper instead of a screen. */
final class Terminal {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Model model;

  Terminal(Model model) {
    this.model = model;
  }

  int type(String... args) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    return Main.run(new Desk(console, model, new Build("0.1.0", "abcdef123456")), args);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  List<String> errLines() {
    return err().lines().toList();
  }
}
