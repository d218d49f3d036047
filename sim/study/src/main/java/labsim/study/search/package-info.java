/**
 * Searches in a space of worlds that is scaled to the unit cube: fronts between objectives, maps of
 * what a model can do, all origins of one behaviour, borders between regimes, and fits. A search is
 * a function of its evaluations and one random stream, so a search that finds its earlier
 * evaluations in a store goes the same way again without running anything twice: that is how it
 * resumes. Jenetics lives here.
 */
@NullMarked
package labsim.study.search;

import org.jspecify.annotations.NullMarked;
