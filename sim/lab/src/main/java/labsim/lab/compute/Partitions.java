package labsim.lab.compute;

import java.util.List;
import labsim.lab.compute.Ledger.Account;

/** The parts of the cluster that are kept for one purpose, and what they leave to the others. */
final class Partitions {

  private final Ledger ledger;
  private final double widestShare;
  private final Partition serving;
  private final Partition reserved;
  private final Partition assistants =
      new Partition(Account.PARTITION_IDLE, List.of(Account.PARTITION_IDLE, Account.INFERENCE), 0);

  Partitions(Ledger ledger, ComputeParameters parameters) {
    this.ledger = ledger;
    this.widestShare = parameters.widestShare();
    serving =
        new Partition(Account.SERVING, List.of(Account.SERVING), parameters.partitions().serving());
    reserved =
        new Partition(
            Account.RESERVED,
            List.of(Account.RESERVED, Account.GATHERING, Account.FRONTIER),
            parameters.partitions().frontier());
  }

  /** Cuts out the assistants' partition, H100e; it keeps its share as the cluster grows. */
  void cutForAssistants(double gpus) {
    assistants.cut(gpus / ledger.installedGpus());
  }

  /** Whether assistants have GPUs of their own. */
  boolean forAssistants() {
    return assistants.exists();
  }

  /** Gives idle GPUs to whatever goes before frontier runs. Returns whether it gave any. */
  boolean fillFirst(double now) {
    return assistants.fill(ledger, now) || serving.fill(ledger, now);
  }

  /** Gives idle GPUs to the frontier's part. Returns whether it gave any. */
  boolean fillReserved(double now) {
    return reserved.fill(ledger, now);
  }

  /** Most GPUs for one assistant, thousandths of an H100e. */
  long mostForAssistant() {
    return assistants.exists() ? assistants.wanted(ledger) : research();
  }

  /** Most GPUs for one frontier run, thousandths of an H100e. */
  long mostForFrontier() {
    return research() - assistants.wanted(ledger);
  }

  /** Most GPUs for one job, H100e. */
  double mostForJob() {
    double left = (mostForFrontier() - reserved.wanted(ledger)) / 1000.0;
    return Math.min(widestShare * ledger.installedGpus(), left);
  }

  private long research() {
    return ledger.installedMilliGpus() - serving.wanted(ledger);
  }
}
