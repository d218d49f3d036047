package labsim.scenario;

/** Where something stands in what the user gave; lines and columns count from 1. */
record Place(String file, int line, int column) {
  Problem problem(String message) {
    return new Problem(file, line, column, message);
  }
}
