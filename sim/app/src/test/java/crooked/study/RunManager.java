package crooked.study;

/** Named for a kind. */
record RunManager() {}
