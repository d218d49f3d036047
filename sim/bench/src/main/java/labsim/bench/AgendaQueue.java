package labsim.bench;

import labsim.engine.Agenda;
import labsim.engine.Level;
import labsim.engine.Streams;
import labsim.engine.Tally;
import labsim.engine.Ziggurat;

/** By the kernel's shortest way: an agenda, a ring of arrival times, ziggurat. */
final class AgendaQueue implements Mm1.Queue {
  private static final int ARRIVE = 0;
  private static final int LEAVE = 1;

  private final Agenda agenda = new Agenda();
  private final Ziggurat gaps = new Ziggurat(new Streams(1, 0).named("gaps"));
  private final Ziggurat services = new Ziggurat(new Streams(1, 0).named("services"));
  private final Tally waits = new Tally();
  private final Level length = new Level(0, 0);
  private final double[] arrived = new double[1 << 16];
  private int head;
  private int tail;
  private boolean busy;

  AgendaQueue() {
    agenda.after(Mm1.GAP * gaps.exponential(), ARRIVE);
  }

  @Override
  public double run(int customers) {
    int left = customers;
    while (left > 0) {
      switch (agenda.next()) {
        case ARRIVE -> arrive();
        case LEAVE -> {
          leave();
          left--;
        }
        default -> throw new IllegalStateException("nobody is to come");
      }
    }
    return waits.mean();
  }

  private void arrive() {
    double now = agenda.now();
    agenda.after(Mm1.GAP * gaps.exponential(), ARRIVE);
    if (busy) {
      arrived[tail++ & 0xFFFF] = now;
      length.set(now, tail - head);
    } else {
      busy = true;
      waits.add(0);
      agenda.after(services.exponential(), LEAVE);
    }
  }

  private void leave() {
    double now = agenda.now();
    if (head == tail) {
      busy = false;
    } else {
      waits.add(now - arrived[head++ & 0xFFFF]);
      length.set(now, tail - head);
      agenda.after(services.exponential(), LEAVE);
    }
  }
}
