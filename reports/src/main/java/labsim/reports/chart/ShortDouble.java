package labsim.reports.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Numbers of a chart: six significant digits, more than a picture can show; null for what isn't a
 * number or is infinite, which Vega leaves out.
 */
final class ShortDouble extends StdSerializer<Double> {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  ShortDouble() {
    super(Double.class);
  }

  @Override
  public void serialize(Double value, JsonGenerator json, SerializationContext context) {
    if (!Double.isFinite(value)) {
      json.writeNull();
      return;
    }
    double rounded = new BigDecimal(value).round(SIX_DIGITS).doubleValue();
    if (rounded == (long) rounded) {
      json.writeNumber((long) rounded);
    } else {
      json.writeNumber(rounded);
    }
  }
}
