package labsim.lab.compute;

import java.util.List;
import labsim.lab.compute.Ledger.Account;

/** GPUs kept for one purpose: a share of those installed, filled as GPUs become idle. */
final class Partition {

  private final Account empty;
  private final List<Account> parts;
  private double share;

  /**
   * @param empty where its GPUs are while nobody uses them
   * @param parts all accounts in which they may be
   */
  Partition(Account empty, List<Account> parts, double share) {
    this.empty = empty;
    this.parts = parts;
    this.share = share;
  }

  /** From now on it is to be of that share. */
  void cut(double ofInstalled) {
    share = ofInstalled;
  }

  boolean exists() {
    return share > 0;
  }

  /** Its size when it is full, thousandths of an H100e. */
  long wanted(Ledger ledger) {
    return Math.round(share * ledger.installedMilliGpus());
  }

  /** Takes idle GPUs as long as it is not full. Returns whether it took any. */
  boolean fill(Ledger ledger, double now) {
    if (share == 0) {
      return false;
    }
    long part = Math.min(wanted(ledger) - held(ledger), ledger.milliGpus(Account.IDLE));
    if (part <= 0) {
      return false;
    }
    ledger.move(Account.IDLE, empty, part, now);
    return true;
  }

  private long held(Ledger ledger) {
    long sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      sum += ledger.milliGpus(parts.get(i));
    }
    return sum;
  }
}
