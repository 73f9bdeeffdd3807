package io.marketimpact.reports.section;

import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.PriceReading;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Revenue at stake, firm by firm, and whether the price test could see it at all. */
final class ExposureSection {

  private final StudyResult result;
  private final StudyExposure exposure;

  private ExposureSection(StudyResult result, StudyExposure exposure) {
    this.result = result;
    this.exposure = exposure;
  }

  static Optional<Section> of(StudyResult result) {
    return result
        .exposure()
        .filter(exposure -> !exposure.firms().isEmpty())
        .map(
            exposure ->
                new Section(
                    "exposure",
                    "Exposure and value at stake",
                    new ExposureSection(result, exposure).blocks()));
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(headline()));
    blocks.add(ExposureLedger.of(result, exposure));
    blocks.add(DisclosureOrigins.of(result, exposure));
    return blocks;
  }

  /** What cannot be seen comes before any amount. */
  private String headline() {
    List<FirmExposure> silent =
        exposure.firms().stream()
            .filter(
                firm ->
                    AtStake.view(firm)
                        .filter(view -> view.reading() == PriceReading.NO_POWER)
                        .isPresent())
            .toList();
    List<FirmExposure> open = silent.stream().filter(AtStake::isOpen).toList();
    List<FirmExposure> powerless = silent.stream().filter(firm -> !open.contains(firm)).toList();
    List<FirmExposure> speaking =
        exposure.firms().stream()
            .filter(firm -> AtStake.view(firm).isPresent() && !silent.contains(firm))
            .toList();
    List<FirmExposure> unknown =
        exposure.firms().stream().filter(firm -> !AtStake.isDisclosed(firm)).toList();
    StringBuilder text = new StringBuilder();
    exposure.firms().stream()
        .filter(AtStake::isOnlyBounded)
        .forEach(firm -> text.append(" ").append(onlyBounded(firm)));
    if (!unknown.isEmpty()) {
      text.append(" For ")
          .append(names(unknown))
          .append(" we found no revenue figure for ")
          .append(exposure.market().name())
          .append(" or a region that includes it; ")
          .append(unknown.size() == 1 ? "its" : "their")
          .append(" sales there are unknown, not zero.");
    }
    if (!powerless.isEmpty()) {
      text.append(" For ")
          .append(names(powerless))
          .append(" ")
          .append(PriceReading.NO_POWER.words(powerless.size()))
          .append(
              ": at the median, losing all of "
                  + (powerless.size() == 1 ? "it" : "one")
                  + " permanently would move the price by less than half of what the test can"
                  + " detect.");
    }
    if (!open.isEmpty()) {
      text.append(open(open));
    }
    speaking.stream()
        .collect(Collectors.groupingBy(this::reading, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (reading, firms) ->
                text.append(" For ")
                    .append(names(firms))
                    .append(" ")
                    .append(reading.words(firms.size()))
                    .append("."));
    text.append(ExcludedByWindow.words(ExcludedLoss.losses(result)));
    return text.isEmpty() ? "No exposure could be compared with a price." : text.toString().strip();
  }

  private PriceReading reading(FirmExposure firm) {
    return AtStake.view(firm).orElseThrow().reading();
  }

  private String onlyBounded(FirmExposure firm) {
    ExposedRevenue exposed = firm.study().exposed().result().orElseThrow();
    return AtStake.name(result, firm)
        + " does not disclose what it sells of "
        + exposed.scope().products()
        + " in "
        + exposure.market().name()
        + ": its exposure is unknown."
        + exposed
            .wholeCompany()
            .map(
                whole ->
                    " Of all its revenue "
                        + (exposure.market().name() + " is " + ExposedShare.most(exposed, whole))
                        + ", a ceiling, not the exposure.")
            .result()
            .orElse("");
  }

  /** Where the bounds would turn the reading round, a median must not be quoted alone. */
  private String open(List<FirmExposure> open) {
    if (open.size() == 1) {
      return " For " + names(open) + " " + AtStake.dependsOnBound(open.get(0)).orElseThrow() + ".";
    }
    double median =
        open.stream()
            .mapToDouble(firm -> AtStake.view(firm).orElseThrow().detectability().power())
            .max()
            .orElseThrow();
    return " For "
        + names(open)
        + " the answer depends on the bound: at the upper bound of the filings the test would"
        + " find the loss with "
        + "up to "
        + Format.chance(open.stream().mapToDouble(AtStake::powerAtMost).max().orElseThrow())
        + " probability, at the median with "
        + "up to "
        + Format.chance(median)
        + ".";
  }

  private String names(List<FirmExposure> firms) {
    return Words.list(firms.stream().map(firm -> AtStake.name(result, firm)).toList());
  }
}
