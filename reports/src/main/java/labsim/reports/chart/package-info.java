/** Charts: each a Vega-Lite file beside this code that is filled with rows of numbers. */
@NullMarked
package labsim.reports.chart;

import org.jspecify.annotations.NullMarked;
