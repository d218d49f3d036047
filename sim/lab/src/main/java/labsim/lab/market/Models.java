package labsim.lab.market;

import java.util.ArrayList;
import java.util.List;

/**
 * The models of one lab, each better than all before, and when each began to work. Between two of
 * them the lab is taken to have gone the straight way.
 */
public final class Models {

  /**
   * A model.
   *
   * @param sinceHours when it began to work
   * @param levelOom its effective compute, log10 of H100e-hours of the first recipe
   */
  public record Model(double sinceHours, double levelOom) {}

  private final List<Model> models = new ArrayList<>();

  /**
   * @param levelOom what the lab can do at time 0
   */
  public Models(double levelOom) {
    models.add(new Model(0, levelOom));
  }

  /** A model begins to work. */
  public void add(double nowHours, double levelOom) {
    if (levelOom > best().levelOom()) {
      models.add(new Model(nowHours, levelOom));
    }
  }

  /** The best so far. */
  public Model best() {
    return models.getLast();
  }

  /** All, the first of time 0 included. */
  List<Model> all() {
    return models;
  }

  /**
   * When the lab passed a level that it has reached; time 0 if it stood above it from the first.
   */
  double passedHours(double levelOom) {
    Model before = models.getFirst();
    for (Model model : models) {
      if (model.levelOom() >= levelOom) {
        double rise = model.levelOom() - before.levelOom();
        double part = rise > 0 ? Math.max(0, levelOom - before.levelOom()) / rise : 0;
        return before.sinceHours() + part * (model.sinceHours() - before.sinceHours());
      }
      before = model;
    }
    throw new IllegalArgumentException("never reached " + levelOom);
  }

  /**
   * By how much this lab leads over another: the time from when it passed the level of the other's
   * best model until that model began to work. Comparing at one level makes the dates of releases
   * fall out. Negative if the other is ahead.
   */
  double leadHours(Models other) {
    return other.best().levelOom() <= best().levelOom()
        ? other.best().sinceHours() - passedHours(other.best().levelOom())
        : passedBy(other);
  }

  private double passedBy(Models other) {
    return other.passedHours(best().levelOom()) - best().sinceHours();
  }
}
