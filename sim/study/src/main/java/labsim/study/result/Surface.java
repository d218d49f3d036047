package labsim.study.result;

import java.util.List;

/**
 * A surface of constant elasticity of substitution, fitted to software progress over a grid of GPUs
 * and engineers.
 *
 * @param substitution the elasticity of substitution with its 95 % interval
 * @param misfit root mean square of the points' relative distances from the surface
 * @param lackOfFit mean square of these distances over that of chance (F); not a number with one
 *     replication
 * @param probability of so large an F, or larger, if the surface were the truth
 * @param fitted progress on the surface, one a point of the sweep, OOM a year
 * @param sentence what it says
 */
public record Surface(
    Interval substitution,
    double misfit,
    double lackOfFit,
    double probability,
    List<Double> fitted,
    String sentence) {}
