package crooked.cellar;

/** In no room. */
record Lodger() {}
