package io.marketimpact.data.study;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.exposure.ExposureInputs;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.exposure.FirmTerms;
import io.marketimpact.exposure.ProductScope;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the files of revenue at stake and the study they are for speak of the same shares,
 * product lines and days: a name mistyped would mean that an assumption is not used.
 */
final class ExposureAgreement {

  private final ExposureSpecification files;
  private final ExposureInputs inputs;
  private final List<PlannedEvent> events;

  private ExposureAgreement(
      ExposureSpecification files, ExposureInputs inputs, List<PlannedEvent> events) {
    this.files = files;
    this.inputs = inputs;
    this.events = events;
  }

  /** Refuses what does not agree, with its file and place. */
  static ExposureInputs require(
      ExposureSpecification files, ExposureInputs inputs, StudyDesign design) {
    ExposureAgreement agreement = new ExposureAgreement(files, inputs, design.events());
    agreement.requireKnownShares();
    agreement.requireKnownProducts();
    agreement.requireValuesOfTheTime();
    return inputs;
  }

  private void requireKnownShares() {
    Set<SecurityId> known = new TreeSet<>(inputs.marketValues().keySet());
    known.addAll(files.vendors());
    events.stream().map(PlannedEvent::security).forEach(known::add);
    inputs.known().disclosures().stream().map(RevenueDisclosure::security).forEach(known::add);
    inputs.known().statements().stream().map(CompanyStatement::security).forEach(known::add);
    requireKnown(known, "scopes", scopes().stream().map(ProductScope::security).toList());
    requireKnown(
        known, "firms", inputs.assumptions().firms().stream().map(FirmTerms::security).toList());
  }

  private void requireKnown(Set<SecurityId> known, String list, List<SecurityId> named) {
    for (int i = 0; i < named.size(); i++) {
      if (!known.contains(named.get(i))) {
        throw assumption(
            "/" + list + "/" + i + "/symbol",
            "names "
                + named.get(i)
                + ", which is not a stock of the study, its disclosures, statements or market"
                + " values; correct it or leave it out");
      }
    }
  }

  /** A company that discloses no product at all has all its revenue as the bound of a line. */
  private void requireKnownProducts() {
    for (int i = 0; i < scopes().size(); i++) {
      ProductScope scope = scopes().get(i);
      Set<String> disclosed = products(scope.security());
      for (String line : scope.productLines()) {
        if (scope.isPart() && !disclosed.isEmpty() && !disclosed.contains(line)) {
          throw assumption(
              "/scopes/" + i,
              scope.security()
                  + " discloses no product line '"
                  + line
                  + "'; its lines are "
                  + String.join(", ", disclosed));
        }
      }
    }
  }

  private Set<String> products(SecurityId security) {
    return inputs.known().disclosures().stream()
        .filter(line -> line.security().equals(security) && !line.isCompanyWide())
        .map(RevenueDisclosure::productLine)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<ProductScope> scopes() {
    return inputs.assumptions().restriction().scopes();
  }

  private BadInputException assumption(String pointer, String problem) {
    return BadInputException.at(
        files.files().get(ExposureSpecification.SCENARIOS), pointer, problem);
  }

  /** What a share is worth after its news holds the effect of it; after a year it is another. */
  private void requireValuesOfTheTime() {
    for (SecurityId security : inputs.marketValues().keySet()) {
      List<LocalDate> days =
          events.stream()
              .filter(event -> event.security().equals(security))
              .map(event -> event.time().day())
              .sorted()
              .toList();
      LocalDate date = inputs.marketValues().get(security).date();
      if (!days.isEmpty()
          && (date.isAfter(days.get(days.size() - 1))
              || date.isBefore(days.get(0).minusYears(1)))) {
        throw BadInputException.file(
            marketValues(),
            "the market value of " + security + " is of " + date + ", its news of " + days.get(0),
            "give the value of the last close before the news, of the year before it at the"
                + " oldest");
      }
    }
  }

  private Path marketValues() {
    return files.file(ExposureSpecification.MARKET_VALUES).orElseThrow();
  }
}
