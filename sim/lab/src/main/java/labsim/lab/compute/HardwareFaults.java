package labsim.lab.compute;

import labsim.engine.Gamma;
import labsim.engine.Poisson;
import labsim.engine.Stream;
import labsim.engine.Streams;

/**
 * What broken GPUs cost a job. Any failure of any of its GPUs stops the gang, which goes back to
 * its last checkpoint. Checkpoints are evenly spread and at most an interval c apart; at the gang's
 * failure rate µ one stretch of it takes (exp(µc) − 1)/µ on average (Duda, "The effects of
 * checkpointing on program execution time", Information Processing Letters 16, 1983). All failures
 * of a job are drawn at once, since a lab has millions of them.
 */
public final class HardwareFaults {

  /**
   * Failures of one stint of a job.
   *
   * @param failures how often one of its GPUs failed
   * @param lostHours wall-clock time by which the stint is longer
   */
  public record Losses(long failures, double lostHours) {
    static final Losses NONE = new Losses(0, 0);
  }

  /** Up to so many losses are drawn one by one; the sum of more is normal. */
  private static final int FEW = 16;

  /** A gang that fails e²⁰ times before the next checkpoint will not finish anyway. */
  private static final double MOST = 20;

  /** Below this load a failure is as likely at any time of a stretch, to one part in 10⁴. */
  private static final double NEARLY_UNIFORM = 1e-4;

  private final HardwareParameters parameters;
  private final Streams.Family luck;

  HardwareFaults(HardwareParameters parameters, Streams streams) {
    this.parameters = parameters;
    this.luck = streams.family("hardware");
  }

  /**
   * The failures of a stint.
   *
   * @param milliGpus width, thousandths of an H100e
   * @param workHours how long it takes if nothing fails
   * @param name with {@code stint} names its luck
   */
  Losses draw(long milliGpus, double workHours, long name, long stint) {
    double rate = parameters.failureRate() * milliGpus / 1000.0;
    if (rate == 0 || workHours == 0) {
      return Losses.NONE;
    }
    Stream stream = luck.at(name, stint);
    double stretches = Math.ceil(workHours / parameters.checkpointHours());
    double stretchHours = workHours / stretches;
    double load = Math.min(MOST, rate * stretchHours);
    // Failures before each checkpoint are geometric; their sum is a Poisson number of gamma mean.
    double odds = StrictMath.expm1(load);
    double mean = new Gamma(stretches, odds).draw(stream);
    long failures = (long) new Poisson(Math.min(1e9, mean)).draw(stream);
    return failures == 0
        ? Losses.NONE
        : new Losses(failures, stretchHours * lostStretches(failures, load, stream));
  }

  /** Work lost by so many failures, each exponential but shorter than the stretch, in stretches. */
  private static double lostStretches(long failures, double load, Stream stream) {
    double within = -StrictMath.expm1(-load);
    if (failures <= FEW) {
      double sum = 0;
      for (int i = 0; i < failures; i++) {
        sum -= StrictMath.log1p(-within * stream.uniform()) / load;
      }
      return sum;
    }
    boolean uniform = load < NEARLY_UNIFORM;
    double survive = 1 - within;
    double mean = uniform ? 0.5 : 1 / load - survive / within;
    double variance = uniform ? 1.0 / 12 : 1 / (load * load) - survive / (within * within);
    double sum = failures * mean + Math.sqrt(failures * Math.max(0, variance)) * stream.normal();
    return Math.clamp(sum, 0, (double) failures);
  }
}
