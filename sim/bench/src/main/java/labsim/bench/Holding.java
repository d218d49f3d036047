package labsim.bench;

/** The hold model on one engine: every event schedules the next one of its entity. */
interface Holding {

  /** Handles so many events. */
  void run(int events);

  double now();
}
