package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.SplitRule;
import io.marketimpact.exposure.SplitWeight;
import io.marketimpact.exposure.SplitWeights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The weights by which a region is divided among its countries. */
final class SplitWeightFile {

  private SplitWeightFile() {}

  static SplitWeights read(Path file, Market market) {
    List<SplitWeight> weights = new ArrayList<>();
    CsvFile.forEachRow(
        file,
        header -> {
          int rule = header.required("split");
          OptionalInt region = header.optional("region");
          int country = header.required("country");
          int value = header.required("value");
          int source = header.required("value_source");
          int accessibility = header.required("accessibility");
          return row ->
              weights.add(
                  RowRefusal.checked(
                      row,
                      "country",
                      country,
                      () ->
                          new SplitWeight(
                              row.parsed(
                                  rule,
                                  "split",
                                  SplitWeightFile::rule,
                                  "is not a split; write gdp, exports or sector"),
                              row.text(region),
                              row.text(country),
                              row.number(value, "value"),
                              row.number(accessibility, "accessibility"),
                              row.text(source))));
        });
    try {
      return new SplitWeights(weights).requireOf(market);
    } catch (IllegalArgumentException refused) {
      throw BadInputException.file(
          file, refused.getMessage(), "correct the countries of this split");
    }
  }

  private static SplitRule rule(String text) {
    return SplitRule.all().stream()
        .filter(rule -> rule.id().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }
}
