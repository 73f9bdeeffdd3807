package io.marketimpact.reports.section;

import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A bound from a filing whose successor must have been public before the news, but was not read.
 */
final class OlderFiling {

  /** A year, and the four months that the SEC gives a foreign issuer for its report on it. */
  private static final int MONTHS_TO_THE_NEXT = 16;

  private final StudyResult result;

  OlderFiling(StudyResult result) {
    this.result = result;
  }

  /** Which report was not read, by its number where a source names it. */
  Optional<String> unread(RevenueDisclosure line) {
    return yearEnd(line).map(end -> unread(line, end.plusYears(1).getYear()));
  }

  private String unread(RevenueDisclosure line, int year) {
    String report = new Filing(line.source().filing()).form().orElse("report") + " for " + year;
    return "the "
        + report
        + result.dossier().subjects().stream()
            .filter(subject -> subject.security().equals(line.security()))
            .flatMap(
                subject ->
                    Filing.number(report, subject, result.dossier().imprint().sources()).stream())
            .findFirst()
            .map(number -> " (" + number + ")")
            .orElse("")
        + " was not read";
  }

  /** Of which year such a bound is, a sentence with a blank before it for each such firm. */
  String years(StudyExposure exposure) {
    return exposure.firms().stream()
        .filter(firm -> firm.study().exposed().result().filter(one -> !one.isPart()).isPresent())
        .flatMap(firm -> year(firm).stream())
        .collect(Collectors.joining());
  }

  private Optional<String> year(FirmExposure firm) {
    return DisclosureOrigins.line(firm)
        .filter(line -> yearEnd(line).isPresent())
        .map(
            line ->
                (" " + Nouns.possessive(AtStake.name(result, firm)))
                    + (" figure is for " + line.fiscalYear().replace("FY", "fiscal ") + "."));
  }

  private Optional<LocalDate> yearEnd(RevenueDisclosure line) {
    return line.fiscalYearEnd()
        .result()
        .filter(
            end ->
                result
                    .firms()
                    .map(firm -> firm.event().day0())
                    .min(Comparator.naturalOrder())
                    .filter(end.plusMonths(MONTHS_TO_THE_NEXT)::isBefore)
                    .isPresent());
  }
}
