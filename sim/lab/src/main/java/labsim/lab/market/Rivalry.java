package labsim.lab.market;

import java.util.ArrayList;
import java.util.List;
import labsim.engine.Streams;
import labsim.lab.quantity.Calendar;

/** Where the lab stands among its rivals: followers, other labs, or nobody. */
public final class Rivalry {

  private static final double MONTHS_PER_YEAR = 12;

  private final RivalParameters parameters;
  private final Models ours;
  private final List<Models> labs = new ArrayList<>();
  private final double[] lags;

  public Rivalry(RivalParameters parameters, Models ours, Streams streams) {
    this.parameters = parameters;
    this.ours = ours;
    boolean followed = parameters.kind() == RivalKind.FOLLOWERS;
    lags = new double[followed ? parameters.count() : 0];
    Streams.Family luck = streams.family("follower");
    for (int i = 0; i < lags.length; i++) {
      lags[i] = luck.at(i).uniform(parameters.leastLagHours(), parameters.mostLagHours());
    }
  }

  /** One more lab takes part. */
  public void against(Models lab) {
    labs.add(lab);
  }

  private List<Models> rivals(double nowHours) {
    List<Models> all = new ArrayList<>(labs);
    for (double lag : lags) {
      all.add(follower(lag, nowHours));
    }
    return all;
  }

  /** A follower repeats our models after a lag, and adds what it has found out by itself. */
  private Models follower(double lag, double nowHours) {
    double own = parameters.pace() / Calendar.HOURS_PER_YEAR;
    Models models = new Models(ours.all().getFirst().levelOom());
    for (Models.Model model : ours.all()) {
      double since = model.sinceHours() + lag;
      if (model.sinceHours() > 0 && since <= nowHours) {
        models.add(since, model.levelOom() + own * since);
      }
    }
    return models;
  }

  /** Lead over the best rival, months; 0 without rivals, negative if a rival leads. */
  public double leadMonths(double nowHours) {
    double least = Double.POSITIVE_INFINITY;
    for (Models rival : rivals(nowHours)) {
      least = Math.min(least, ours.leadHours(rival));
    }
    return least == Double.POSITIVE_INFINITY
        ? 0
        : least / Calendar.HOURS_PER_YEAR * MONTHS_PER_YEAR;
  }

  /** The lab's place at that time: 1 for the best model. */
  public int place(double nowHours) {
    int place = 1;
    for (Models rival : rivals(nowHours)) {
      if (rival.best().levelOom() > ours.best().levelOom()) {
        place++;
      }
    }
    return place;
  }
}
