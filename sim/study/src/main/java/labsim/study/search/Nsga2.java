package labsim.study.search;

import io.jenetics.Alterer;
import io.jenetics.AltererResult;
import io.jenetics.DoubleChromosome;
import io.jenetics.DoubleGene;
import io.jenetics.Genotype;
import io.jenetics.Optimize;
import io.jenetics.Phenotype;
import io.jenetics.engine.Engine;
import io.jenetics.engine.Evaluator;
import io.jenetics.engine.EvolutionInterceptor;
import io.jenetics.engine.EvolutionStart;
import io.jenetics.ext.moea.Pareto;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.ISeq;
import io.jenetics.util.MSeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import labsim.engine.Stream;

/**
 * The non-dominated sorting genetic algorithm (Deb, Pratap, Agarwal and Meyarivan, IEEE
 * Transactions on Evolutionary Computation 6, 2002) on Jenetics' engine, with our own {@link
 * Variation} in place of its operators. Ties and draws come from one stream, and evaluation is one
 * batch a generation, so the result does not depend on who evaluates in what order.
 *
 * @param population worlds that survive a generation, even; twice as many begin
 * @param generations how often as many again are bred
 * @param again share of the survivors of each generation that are evaluated again, so that no world
 *     lives long on a lucky first look; 0 if evaluation is exact
 */
public record Nsga2(int population, int generations, double again, Variation variation) {

  /**
   * A generation after selection.
   *
   * @param number counts from 1
   * @param worlds its worlds with what was measured
   */
  public record Generation(int number, List<Measured> worlds) {}

  /**
   * Searches.
   *
   * @param inputs how many numbers describe a world
   * @param heard is told of every generation
   * @return the worlds of the last generation that no other dominates, in order of the first
   *     objective
   */
  public List<Measured> search(
      int inputs, Objectives objectives, Stream stream, Consumer<Generation> heard) {
    var breeding = new Breeding(this, objectives, stream);
    var engine =
        new Engine.Builder<>(breeding.evaluator(), Genotype.of(DoubleChromosome.of(0, 1, inputs)))
            .populationSize(2 * population)
            .offspringFraction(0.5)
            .offspringSelector(breeding::parents)
            .survivorsSelector((all, count, aim) -> breeding.best(all, count))
            .alterers(breeding.alterer())
            .maximalPhenotypeAge(Long.MAX_VALUE)
            .interceptor(EvolutionInterceptor.ofBefore(breeding::lookAgain))
            .executor(Runnable::run)
            .build();
    RandomGenerator random = stream::nextLong;
    return RandomRegistry.with(random)
        .call(() -> {
          var now = EvolutionStart.of(breeding.first(inputs), 1);
          List<Measured> kept = List.of();
          for (int i = 1; i <= generations; i++) {
            var result = engine.evolve(now);
            now = result.next();
            kept = Breeding.measured(breeding.best(result.population(), population));
            heard.accept(new Generation(i, kept));
          }
          return Measured.front(kept);
        });
  }

  /** What the engine calls back. */
  private record Breeding(Nsga2 plan, Objectives objectives, Stream stream) {

    ISeq<Phenotype<DoubleGene, Vec<double[]>>> first(int inputs) {
      MSeq<Phenotype<DoubleGene, Vec<double[]>>> worlds = MSeq.ofLength(2 * plan.population);
      for (int i = 0; i < worlds.length(); i++) {
        double[] world = new double[inputs];
        Arrays.setAll(world, input -> stream.uniform());
        worlds.set(i, Phenotype.of(genotype(world), 1));
      }
      return worlds.toISeq();
    }

    /** All that are not evaluated, in one batch. */
    Evaluator<DoubleGene, Vec<double[]>> evaluator() {
      return all -> {
        double[][] open =
            all.stream()
                .filter(Phenotype::nonEvaluated)
                .map(Breeding::world)
                .toArray(double[][]::new);
        double[][] values = open.length == 0 ? open : objectives.of(open);
        int[] next = {0};
        return ISeq.of(
            all.map(one -> one.isEvaluated() ? one : one.withFitness(fitness(values[next[0]++]))));
      };
    }

    /** Jenetics prefers more of everything. */
    private static Vec<double[]> fitness(double[] values) {
      return Vec.of(Arrays.stream(values).map(value -> -value).toArray());
    }

    EvolutionStart<DoubleGene, Vec<double[]>> lookAgain(
        EvolutionStart<DoubleGene, Vec<double[]>> start) {
      if (plan.again == 0) {
        return start;
      }
      return EvolutionStart.of(
          start.population().map(one -> stream.bernoulli(plan.again) ? one.nullifyFitness() : one),
          start.generation());
    }

    ISeq<Phenotype<DoubleGene, Vec<double[]>>> best(
        Seq<Phenotype<DoubleGene, Vec<double[]>>> all, int count) {
      ISeq<Vec<double[]>> values = ISeq.of(all.map(Phenotype::fitness));
      return ISeq.of(
          Crowding.survivors(values, Math.min(count, all.length())).stream()
              .map(all::get)
              .toList());
    }

    /** Crowded tournaments between two among those that will survive. */
    ISeq<Phenotype<DoubleGene, Vec<double[]>>> parents(
        Seq<Phenotype<DoubleGene, Vec<double[]>>> all, int count, Optimize aim) {
      var pool = best(all, plan.population);
      ISeq<Vec<double[]>> values = pool.map(Phenotype::fitness);
      int[] rank = Pareto.rank(values);
      double[] room = Crowding.roomOfAll(values, rank);
      MSeq<Phenotype<DoubleGene, Vec<double[]>>> parents = MSeq.ofLength(count);
      for (int i = 0; i < count; i++) {
        int one = stream.below(pool.length());
        int other = stream.below(pool.length());
        boolean first =
            rank[one] != rank[other] ? rank[one] < rank[other] : room[one] >= room[other];
        parents.set(i, pool.get(first ? one : other));
      }
      return parents.toISeq();
    }

    Alterer<DoubleGene, Vec<double[]>> alterer() {
      return (parents, generation) -> {
        MSeq<Phenotype<DoubleGene, Vec<double[]>>> children = MSeq.of(parents);
        for (int i = 0; i + 1 < parents.length(); i += 2) {
          double[][] pair =
              plan.variation.children(world(parents.get(i)), world(parents.get(i + 1)), stream);
          children.set(i, Phenotype.of(genotype(pair[0]), generation));
          children.set(i + 1, Phenotype.of(genotype(pair[1]), generation));
        }
        return new AltererResult<>(children.toISeq(), parents.length());
      };
    }

    private static Genotype<DoubleGene> genotype(double[] world) {
      return Genotype.of(
          DoubleChromosome.of(Arrays.stream(world).mapToObj(x -> DoubleGene.of(x, 0, 1)).toList()));
    }

    private static double[] world(Phenotype<DoubleGene, Vec<double[]>> one) {
      return one.genotype().chromosome().as(DoubleChromosome.class).toArray();
    }

    static List<Measured> measured(Seq<Phenotype<DoubleGene, Vec<double[]>>> worlds) {
      return worlds.stream()
          .map(one ->
              new Measured(
                  world(one), Arrays.stream(one.fitness().data()).map(value -> -value).toArray()))
          .toList();
    }
  }
}
