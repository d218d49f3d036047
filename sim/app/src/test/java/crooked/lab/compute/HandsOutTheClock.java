package crooked.lab.compute;

import java.util.function.LongSupplier;

/** Takes its time from the machine, by reference. */
record HandsOutTheClock(LongSupplier nanos) {
  HandsOutTheClock() {
    this(System::nanoTime);
  }
}
