package labsim.reports.chart;

/**
 * A finished chart.
 *
 * @param name name of its file, without {@code .vl.json}
 * @param specification the Vega-Lite specification with theme and data, as JSON
 */
public record Chart(String name, String specification) {}
