package labsim.engine.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import labsim.engine.Resource;
import labsim.engine.Usage;

/** What holds on every queue in every run, whatever the model. */
final class Laws {

  private Laws() {}

  /**
   * Little's law twice over, as exact identities of the path: area under the number present = sum
   * of the times spent.
   */
  static Usage check(Resource resource) {
    Usage usage = resource.usage();
    double rounding = 1e-7 * (1 + usage.time());
    assertEquals(
        usage.waited(), usage.meanWaiting() * usage.time(), rounding + 1e-9 * usage.waited());
    assertEquals(
        usage.served(), usage.meanServed() * usage.time(), rounding + 1e-9 * usage.served());
    assertTrue(usage.meanBusy() <= usage.meanOpen() + 1e-9 || resource.busy() > 0);
    return usage;
  }
}
