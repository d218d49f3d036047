package labsim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  private static ParameterTree.Parameter parameter(String path) {
    return assertInstanceOf(
        ParameterTree.Parameter.class, ParameterTree.find(path).orElseThrow(), path);
  }

  private static String message(Reading<?> reading) {
    return assertInstanceOf(Reading.Refusal.class, reading).message();
  }

  @ParameterizedTest
  @CsvSource({
    "horizon, 26 weeks, 4368",
    "horizon, 3 years, 26298",
    "horizon, 26 months, 18993",
    "horizon, 1 month, 730.5",
    "horizon, 168h, 168",
    "horizon, 168 hours, 168",
    "assistants.task-horizon, 90 min, 1.5",
    "assistants.task-horizon, 20 minutes, 0.3333333333333333",
    "assistants.task-horizon, 1 minute, 0.016666666666666666",
    "assistants.task-horizon, 4 h, 4",
    "assistants.task-horizon, 2 days, 48",
    "compute.gpus, 300k H100e, 300000",
    "compute.gpus, 1.04M H100e, 1040000",
    "compute.gpus, 306e3 H100e, 306000",
    "training.run-size, 130M H100e-hours, 130e6",
    "training.run-size, 1 H100e-years, 8766",
    "training.run-size, 10 H100e-days, 240",
    "training.run-size, 0.13B H100e-h, 130e6",
    "compute.flop-per-gpu-hour, 3e26 FLOP, 3e26",
    "assistants.flop-per-token, 0.3T FLOP, 3e11",
    "assistants.eligible-share, 19%, 0.19",
    "assistants.eligible-share, 19 %, 0.19",
    "assistants.eligible-share, 0.19, 0.19",
    "assistants.eligible-share, .19, 0.19",
    "assistants.eligible-share, -0, 0",
    "assistants.speed, 10x, 10",
    "assistants.speed, 10, 10",
    "compute.growth, 3.4x/year, 3.4",
    "compute.growth, 3.4 x/yr, 3.4",
    "assistants.tokens-per-hour, 1M, 1e6",
    "assistants.tokens-per-hour, 1M tokens, 1e6",
    "assistants.tokens-per-hour, 1e6, 1e6",
    "experiments.noise, 0.01 OOM, 0.01",
    "people.taste.mean, +0.35, 0.35",
    "people.engineers.count, 1k, 1000",
    "people.engineers.count, 1e3, 1000",
    "ideas.classes.optimiser.drift, -0.34, -0.34",
    "compute.discipline, fifo-backfill, 1",
    "experiments.last-rung, s3, 2"
  })
  void quantitiesAreReadAsPeopleWriteThem(String path, String text, double expected) {
    assertEquals(new Reading.Value<>(expected), Values.read(parameter(path), text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "horizon | 3 | a time in min, h, days, weeks, months or years, such as",
        "horizon | 3 yaers | ; nearest: years",
        "horizon | 3 parsecs | months or years, such as",
        "horizon | 3 H100e | months or years, such as",
        "horizon | 1 day | it must be at least 1 week",
        "horizon | 51 years | it must be at most 50 years",
        "compute.gpus | 300000 | a number of H100e, such as",
        "compute.gpus | 300k A100 | a number of H100e, such as",
        "compute.gpus | 300 k H100e | a number of H100e, such as",
        "compute.gpus | 300kH100e | a number of H100e, such as",
        "compute.gpus | 306,000 H100e | a number of H100e, such as",
        "compute.gpus | 306_000 H100e | a number of H100e, such as",
        "compute.gpus | 100k h100E | nearest: H100e",
        "compute.gpus | 0 H100e | it must be at least 1 H100e",
        "compute.gpus | -5 H100e | it must be at least 1 H100e",
        "compute.gpus | 2e9 H100e | it must be at most 1e9 H100e",
        "compute.gpus | NaN H100e | a number of H100e, such as",
        "compute.gpus | 1e999 H100e | it must be a finite number",
        "compute.gpus | 1e9999 H100e | a number of H100e, such as",
        "compute.gpus | inf | a number of H100e, such as",
        "compute.growth | 3.4 | a growth in x/year, such as",
        "compute.growth | 3.4x | a growth in x/year, such as",
        "compute.flop-per-gpu-hour | 1.4e18 | a number of FLOP, such as",
        "training.run-size | 130M H100e | compute in H100e-hours, H100e-days or H100e-years, such as",
        "experiments.noise | 0.01 | a number of OOM, such as",
        "people.taste.mean | 35% | a bare number, such as",
        "people.taste.mean | -0.1 | it must be at least 0",
        "people.taste.mean | high | a bare number, such as",
        "people.taste.mean | 0x1F | a bare number, such as",
        "people.engineers.count | 40.5 | it must be a whole number",
        "people.engineers.count | 40 people | a bare whole number, such as",
        "people.engineers.count | 3e9 | it must be at most 1000000",
        "assistants.eligible-share | 120% | it must be at most 1",
        "assistants.speed | 0.5 | it must be at least 1x",
        "compute.discipline | FIFO | one of fifo, fifo-backfill, value, fair-share, preemptive-value; nearest: fifo",
        "compute.discipline | 1 | one of fifo, fifo-backfill, value, fair-share, preemptive-value; nearest: fifo",
      })
  void whatIsWrongIsSaidWithWhatIsAllowed(String path, String text, String allowed) {
    String message = message(Values.read(parameter(path), text));

    assertTrue(message.startsWith(path + " is " + text + "; it must be "), message);
    assertTrue(message.contains(allowed), message);
  }

  @ParameterizedTest
  @CsvSource({
    "people.taste.mean, 0.2 to 0.6, 0.2, 0.6",
    "people.taste.mean, 0.2   to   0.6, 0.2, 0.6",
    "training.deployment, 4 to 8 weeks, 672, 1344",
    "training.deployment, 5 days to 8 weeks, 120, 1344",
    "assistants.eligible-share, 20 to 60 %, 0.2, 0.6",
    "assistants.tokens-per-hour, 100k to 10M, 1e5, 1e7",
    "people.engineers.count, 40 to 1k, 40, 1000",
  })
  void aPriorIsAnInterval(String path, String text, double low, double high) {
    ParameterTree.Amount amount = assertInstanceOf(ParameterTree.Amount.class, parameter(path));

    assertEquals(new Reading.Value<>(new Prior(path, low, high)), PriorText.read(amount, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.3 | is 0.3; it must be low to high, a 90 % interval, each a bare number",
        "0.3to0.6 | is 0.3to0.6; it must be low to high, a 90 % interval, each a bare number",
        "0.6 to 0.2 | is 0.6 to 0.2; it must be low to high, a 90 % interval, each a bare number",
        "0.3 to 0.3 | is 0.3 to 0.3; it must be low to high, a 90 % interval, each a bare number",
        "0.3 to much | is much; it must be a bare number, such as DEFAULT",
        "little to 0.6 | is little; it must be a bare number, such as DEFAULT",
        "0.3 to 3 | is 3; it must be at most 0.95",
      })
  void aPriorThatIsNoneIsRefused(String text, String message) {
    ParameterTree.Amount amount =
        assertInstanceOf(ParameterTree.Amount.class, parameter("people.taste.mean"));

    String expected = message.replace("DEFAULT", amount.told(amount.standard()));
    assertEquals("people.taste.mean " + expected, message(PriorText.read(amount, text)));
  }
}
