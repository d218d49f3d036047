package labsim.lab.market;

import java.util.PriorityQueue;
import labsim.engine.Handler;
import labsim.engine.Simulation;
import labsim.engine.Streams;
import labsim.lab.assistants.Assistants;
import labsim.lab.knowledge.Idea;
import labsim.lab.people.ResearchOffice;
import labsim.lab.quantity.Calendar;

/**
 * What a lab knows of the literature: papers that it has found wait on a shelf, the most promising
 * first, until a researcher has time to read. Whoever reads of a trick takes it up like an idea of
 * their own.
 */
public final class Library implements Handler<Library.Event> {

  /** What happens in the library. */
  public enum Event {
    /** The paper on top has been read. */
    READ
  }

  private final Simulation simulation;
  private final LiteratureParameters parameters;
  private final Journal journal;
  private final ResearchOffice office;
  private final Assistants assistants;
  private final Streams.Family finds;
  private final int lab;
  private final PriorityQueue<Report> shelf =
      new PriorityQueue<>((a, b) -> {
        int byGain = Double.compare(b.reportedOom(), a.reportedOom());
        return byGain != 0 ? byGain : Long.compare(a.id(), b.id());
      });
  private boolean reading;
  private long read;
  private long adopted;
  private double exaggeratedOom;

  public Library(
      Simulation simulation,
      LiteratureParameters parameters,
      Journal journal,
      ResearchOffice office,
      Assistants assistants,
      Streams streams) {
    this.simulation = simulation;
    this.parameters = parameters;
    this.journal = journal;
    this.office = office;
    this.assistants = assistants;
    this.finds = streams.family("find");
    this.lab = journal.subscribe(this);
  }

  /** A paper has come out; perhaps somebody finds it. */
  void offer(Report report) {
    double recall = assistants.inUse() ? parameters.assistedRecall() : parameters.recall();
    if (finds.at(report.id()).bernoulli(recall)) {
      shelf.add(report);
      if (!reading) {
        readNext();
      }
    }
  }

  /** The lab has adopted a trick: its own may leak, others' are counted. */
  public void adopted(Idea idea) {
    if (Journal.isPublished(idea)) {
      adopted++;
    } else {
      journal.adopted(idea, lab);
    }
  }

  private void readNext() {
    double papersPerWeek = office.readingHoursPerWeek() / parameters.readingHours();
    reading = papersPerWeek > 0 && !shelf.isEmpty();
    if (reading) {
      simulation.after(Calendar.HOURS_PER_WEEK / papersPerWeek, this, Event.READ);
    }
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case READ -> {
        Report report = shelf.remove();
        office.takeUp(
            finds.at(report.id(), 1).below(Integer.MAX_VALUE),
            taste -> {
              Idea idea = report.readBy(taste);
              exaggeratedOom += report.reportedOom() - idea.gainAt(report.measuredAtOom());
              return idea;
            });
        read++;
        readNext();
      }
    }
  }

  /** Papers read since the last restart. */
  public long read() {
    return read;
  }

  /** Tricks of others that were adopted since the last restart. */
  public long adopted() {
    return adopted;
  }

  /** Mean exaggeration of the papers read since the last restart, OOM; NaN if none was. */
  public double hypeOom() {
    return read == 0 ? Double.NaN : exaggeratedOom / read;
  }

  /** Begins to count anew. */
  public void restart() {
    read = 0;
    adopted = 0;
    exaggeratedOom = 0;
  }
}
