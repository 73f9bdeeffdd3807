package io.marketimpact.reports.section;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.CompanyReply;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.FiledRevenue;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueShare;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Link;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where each firm's bounds are from: the line, its year and basis, the filing, and what it said.
 */
final class DisclosureOrigins {

  /** A year, and the four months that the SEC gives a foreign issuer for its report on it. */
  private static final int MONTHS_TO_THE_NEXT = 16;

  private static final String NOT_AT_HAND = "; a newer filing was not at hand";

  private final StudyResult result;
  private final StudyExposure exposure;

  private DisclosureOrigins(StudyResult result, StudyExposure exposure) {
    this.result = result;
    this.exposure = exposure;
  }

  static Block of(StudyResult result, StudyExposure exposure) {
    return new Block.Tabular(new DisclosureOrigins(result, exposure).table());
  }

  /** The filings that bounds are from, each with its page where one is known. */
  static List<Link> links(StudyResult result, StudyExposure exposure) {
    return exposure.firms().stream().flatMap(firm -> links(result, firm)).distinct().toList();
  }

  private static Stream<Link> links(StudyResult result, FirmExposure firm) {
    return line(firm)
        .flatMap(
            line ->
                result.dossier().subjects().stream()
                    .filter(subject -> subject.security().equals(line.security()))
                    .flatMap(
                        subject ->
                            new Filing(line.source().filing())
                                .link(subject, result.dossier().imprint().sources()).stream()));
  }

  private static Stream<RevenueDisclosure> line(FirmExposure firm) {
    return firm.study().exposed().result().stream().flatMap(exposed -> filed(exposed).stream());
  }

  private Table<FirmExposure> table() {
    return Table.<FirmExposure>of(
            "origins",
            exposure.firms(),
            Column.text("Firm", firm -> AtStake.name(result, firm)),
            column("Line", DisclosureOrigins::named),
            column("Fiscal year", this::year),
            column("Basis", DisclosureOrigins::basis),
            column("Filing (copy read)", DisclosureOrigins::filing),
            Column.text("Reply", this::said))
        .titled("Where the bounds are from");
  }

  private Column<FirmExposure> column(String head, Function<ExposedRevenue, String> words) {
    return Column.<FirmExposure>text(
            head, firm -> words.apply(firm.study().exposed().result().orElseThrow()))
        .unless(firm -> firm.study().exposed().exclusion().map(this::silent));
  }

  private String silent(Outcome.Excluded<?> why) {
    return why.reason() == ExclusionReason.NOT_DISCLOSED
        ? "no revenue is disclosed for " + exposure.market().name() + " or a region that holds it"
        : Reasons.of(why.detail());
  }

  /** The line behind what filings alone allow, whatever the company says elsewhere. */
  private static Optional<RevenueDisclosure> filed(ExposedRevenue exposed) {
    return exposed.disclosed().map(FiledRevenue::line).result();
  }

  /** What is said of the filed line, and beside it of a statement that the bounds are from. */
  private static String beside(
      ExposedRevenue exposed, Function<RevenueDisclosure, String> ofLine, String statement) {
    return Stream.concat(
            filed(exposed).map(ofLine).stream(),
            exposed.isStated() ? Stream.of(statement) : Stream.empty())
        .collect(Collectors.joining("; "));
  }

  private static String basis(ExposedRevenue exposed) {
    return filed(exposed).map(RevenueDisclosure::basis).orElse(exposed.company().basis()).label();
  }

  private static String named(ExposedRevenue exposed) {
    return beside(
        exposed,
        line ->
            line.area().name()
                + ", "
                + (exposed.isPart() && !line.source().note().isBlank()
                    ? line.source().note()
                    : line.productLine()),
        exposed.company().quoted());
  }

  private String year(ExposedRevenue exposed) {
    return filed(exposed)
        .map(
            line ->
                line.fiscalYear()
                    + line.fiscalYearEnd()
                        .result()
                        .map(day -> ", to " + Format.day(day) + (isOld(day) ? NOT_AT_HAND : ""))
                        .orElse(""))
        .orElse("");
  }

  /** Whether the report of the year after must have been filed before the news. */
  private boolean isOld(LocalDate end) {
    return result
        .firms()
        .map(firm -> firm.event().day0())
        .min(Comparator.naturalOrder())
        .filter(end.plusMonths(MONTHS_TO_THE_NEXT)::isBefore)
        .isPresent();
  }

  /** A filing that came after the news is called so: its figures repeat what was known before. */
  private static String filing(ExposedRevenue exposed) {
    RevenueShare company = exposed.company();
    return beside(
            exposed,
            line -> new Filing(line.source().filing()).words() + read(line.source().trust()),
            "a statement, not a filing")
        + (company.laterFiling().isEmpty()
            ? ""
            : "; "
                + company.laterFiling()
                + " was filed after the news and repeats the year's figures");
  }

  /** Which copy was read. */
  private static String read(String trust) {
    if (trust.isBlank()) {
      return "";
    }
    return trust.equals("filing") ? " (read in the filing)" : " (" + trust + ")";
  }

  private String said(FirmExposure firm) {
    return exposure.replies().stream()
        .filter(
            reply ->
                reply
                    .security()
                    .result()
                    .filter(firm.study().request().security()::equals)
                    .isPresent())
        .map(CompanyReply::reply)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("; "), words -> words.isEmpty() ? "none on record" : words));
  }
}
