/** Benchmarks of the engine beside its peers. */
package labsim.bench;
