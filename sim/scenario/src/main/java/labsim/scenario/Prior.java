package labsim.scenario;

/**
 * What is believed about a parameter: with 90 % probability it lies between low and high. Kept for
 * studies; it changes no run.
 *
 * @param path of the parameter
 * @param low the 5 % quantile, in the parameter's unit
 * @param high the 95 % quantile, in the parameter's unit; greater than low
 */
public record Prior(String path, double low, double high) {}
