package labsim.study.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import labsim.engine.Streams;
import labsim.study.design.Morris;
import labsim.study.result.SensitivityResult.Screened;
import labsim.study.sensitivity.ElementaryEffects;
import labsim.study.sweep.Outline.Part;

/** Elementary effects of a study's Morris trajectories. */
final class Screenings {

  private Screenings() {}

  static List<Screened> of(Outline outline, Part part, double[][] responses, Streams streams) {
    double[][] at =
        part.coordinates().stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    Morris design = new Morris(part.design().size(), part.design().levels(), 0);
    List<ElementaryEffects> effects =
        ElementaryEffects.of(
            design,
            at,
            Arrays.copyOfRange(responses, part.from(), part.from() + part.size()),
            streams);
    List<Screened> screened = new ArrayList<>();
    for (int i = 0; i < effects.size(); i++) {
      ElementaryEffects effect = effects.get(i);
      screened.add(
          new Screened(
              outline.axes().get(i).path(),
              effect.muStar(),
              effect.mu(),
              effect.sigma(),
              effect.noise()));
    }
    return List.copyOf(screened);
  }
}
