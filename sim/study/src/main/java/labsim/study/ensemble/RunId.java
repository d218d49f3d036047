package labsim.study.ensemble;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a run by the hash of all that decides its outcome: the model's version, the parameters of
 * past and future, the seed and the replication. Equal ids, equal outcomes.
 *
 * @param high first 64 bits of the hash
 * @param low next 64 bits
 */
public record RunId(long high, long low) {

  /**
   * The id of one cell's runs, from which those of its replications follow.
   *
   * @param past see {@link labsim.scenario.LabNumbers}
   */
  static RunId ofCell(String model, double[] past, double[] future, long seed) {
    MessageDigest digest = sha256();
    digest.update(model.getBytes(StandardCharsets.UTF_8));
    ByteBuffer numbers = ByteBuffer.allocate(Double.BYTES * (past.length + future.length + 2));
    numbers.putLong(past.length).putLong(seed);
    for (double x : past) {
      numbers.putDouble(x);
    }
    for (double x : future) {
      numbers.putDouble(x);
    }
    return of(digest.digest(numbers.array()));
  }

  /** The id of one replication of the cell that has this id. */
  RunId replication(int number) {
    ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES);
    numbers.putLong(high).putLong(low).putInt(number);
    return of(sha256().digest(numbers.array()));
  }

  private static RunId of(byte[] digest) {
    ByteBuffer bytes = ByteBuffer.wrap(digest);
    return new RunId(bytes.getLong(), bytes.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The id as it is stored: 32 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
  }

  /** The inverse of {@link #toString}. */
  public static RunId parse(String text) {
    return new RunId(
        HexFormat.fromHexDigitsToLong(text, 0, 16), HexFormat.fromHexDigitsToLong(text, 16, 32));
  }
}
