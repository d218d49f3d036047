package crooked.study.util;

/** In a package named for a kind. */
record Sums() {}
