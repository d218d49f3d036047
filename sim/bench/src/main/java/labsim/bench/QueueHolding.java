package labsim.bench;

import java.util.PriorityQueue;

/** What one writes first: a priority queue of event objects. */
final class QueueHolding implements Holding {

  private final class Event implements Comparable<Event> {
    double time;
    long sequence;
    long visits;

    @Override
    public int compareTo(Event other) {
      int byTime = Double.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }

    void happen() {
      visits++;
      schedule(this);
    }
  }

  private final PriorityQueue<Event> queue = new PriorityQueue<>();
  private final double[] delays;
  private int next;
  private long sequence;
  private double now;

  QueueHolding(double[] delays, int pending) {
    this.delays = delays;
    for (int i = 0; i < pending; i++) {
      schedule(new Event());
    }
  }

  private void schedule(Event event) {
    event.time = now + delays[next++ & Delays.MASK];
    event.sequence = sequence++;
    queue.add(event);
  }

  @Override
  public void run(int events) {
    for (int i = 0; i < events; i++) {
      Event event = queue.remove();
      now = event.time;
      event.happen();
    }
  }

  @Override
  public double now() {
    return now;
  }
}
