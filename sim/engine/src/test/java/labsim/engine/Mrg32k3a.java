package labsim.engine;

/**
 * L'Ecuyer's combined multiple recursive generator (Operations Research 47, 1999), written for
 * comparison with SSJ, whose streams lie 2¹²⁷ steps apart.
 */
final class Mrg32k3a {

  private static final long M1 = 4294967087L;
  private static final long M2 = 4294944443L;
  private static final double NORM = 2.328306549295728E-10;
  private static final long[][] A1 = {{0, 1, 0}, {0, 0, 1}, {M1 - 810728, 1403580, 0}};
  private static final long[][] A2 = {{0, 1, 0}, {0, 0, 1}, {M2 - 1370589, 0, 527612}};

  private long[] x;
  private long[] y;

  /** The stream of this number, counted from 0, of the package seed 12345 (six times). */
  Mrg32k3a(int stream) {
    x = new long[] {12345, 12345, 12345};
    y = new long[] {12345, 12345, 12345};
    long[][] jump1 = A1;
    long[][] jump2 = A2;
    for (int i = 0; i < 127; i++) {
      jump1 = product(jump1, jump1, M1);
      jump2 = product(jump2, jump2, M2);
    }
    for (int i = 0; i < stream; i++) {
      x = image(jump1, x, M1);
      y = image(jump2, y, M2);
    }
  }

  double nextDouble() {
    x = image(A1, x, M1);
    y = image(A2, y, M2);
    long difference = x[2] - y[2];
    return difference > 0 ? difference * NORM : (difference + M1) * NORM;
  }

  private static long[] image(long[][] matrix, long[] vector, long modulus) {
    long[] image = new long[3];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        image[i] = (image[i] + times(matrix[i][k], vector[k], modulus)) % modulus;
      }
    }
    return image;
  }

  private static long[][] product(long[][] a, long[][] b, long modulus) {
    long[][] product = new long[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          product[i][j] = (product[i][j] + times(a[i][k], b[k][j], modulus)) % modulus;
        }
      }
    }
    return product;
  }

  private static long times(long a, long b, long modulus) {
    return Long.remainderUnsigned(a * b, modulus);
  }
}
