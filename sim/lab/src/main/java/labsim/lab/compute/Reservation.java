package labsim.lab.compute;

import labsim.engine.Handler;

/** GPUs that a frontier run gathers, all of them, before it starts. */
final class Reservation {

  final long milliGpus;
  final double requestedHours;
  final Runnable granted;

  <E> Reservation(long milliGpus, double requestedHours, Handler<? super E> owner, E granted) {
    this.milliGpus = milliGpus;
    this.requestedHours = requestedHours;
    this.granted = () -> owner.on(granted);
  }
}
