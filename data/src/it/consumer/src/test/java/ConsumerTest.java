import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marketimpact.data.library.EventStudy;
import io.marketimpact.data.library.Panel;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.linear.ImposedModelFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A study and a model of one's own, from a project that has the library from a repository. */
class ConsumerTest {

  @Test
  void aStudyTakesThreeLines() {
    var panel = Panel.read(Path.of(System.getProperty("prices")));
    var request = EventStudy.on(panel).benchmark("SPY").event("2026-01-14", "AVGO", "FTNT", "PANW");
    var study = request.run();

    assertEquals(-0.0334, study.firm("AVGO").car(), 5e-5);
    assertTrue(study.group().interval().low() < study.group().caar());

    var market =
        ExpectedReturnModel.of(
            "market_itself",
            sample -> {
              var benchmark = sample.market().benchmark();
              return ImposedModelFit.fit(
                  sample,
                  day ->
                      benchmark.has(day)
                          ? OptionalDouble.of(benchmark.at(day))
                          : OptionalDouble.empty());
            });
    var own = request.models("market_adjusted").model(market).run();
    assertEquals(own.firm("AVGO").car(), own.firm("AVGO").under("market_itself").car());
  }

  @Test
  void whatIsPublishedStandsByItself() throws IOException {
    Path library = Path.of(System.getProperty("repository"), "io/marketimpact");
    for (String module : List.of("market-impact-bom", "analytics", "data")) {
      try (Stream<Path> files = Files.walk(library.resolve(module))) {
        String pom =
            Files.readString(
                files.filter(file -> file.toString().endsWith(".pom")).findFirst().orElseThrow());
        assertFalse(pom.contains("<parent>") || pom.contains("${"), pom);
        for (String asked : List.of("name", "description", "licenses", "developers")) {
          assertTrue(pom.contains("<" + asked + ">"), asked + " of " + module);
        }
      }
    }
  }
}
