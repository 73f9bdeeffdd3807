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
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
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

  private final StudyResult result;
  private final StudyExposure exposure;

  private DisclosureOrigins(StudyResult result, StudyExposure exposure) {
    this.result = result;
    this.exposure = exposure;
  }

  static Block of(StudyResult result, StudyExposure exposure) {
    return new Block.Tabular(new DisclosureOrigins(result, exposure).table());
  }

  /** The filings that the rows name, each with its page where one is known. */
  static List<Link> links(StudyResult result, StudyExposure exposure) {
    DisclosureOrigins origins = new DisclosureOrigins(result, exposure);
    return exposure.firms().stream()
        .flatMap(firm -> origins.link(firm).stream())
        .distinct()
        .toList();
  }

  private Optional<Link> link(FirmExposure firm) {
    return line(firm)
        .flatMap(
            line ->
                result.dossier().subjects().stream()
                    .filter(subject -> subject.security().equals(line.security()))
                    .flatMap(
                        subject ->
                            new Filing(line.source().filing())
                                .link(subject, result.dossier().imprint().sources()).stream())
                    .findFirst());
  }

  /** The line that the bounds are from; of a firm without bounds the latest on record. */
  static Optional<RevenueDisclosure> line(FirmExposure firm) {
    Outcome<ExposedRevenue> exposed = firm.study().exposed();
    return exposed.exclusion().isEmpty()
        ? exposed.result().flatMap(DisclosureOrigins::filed)
        : latest(firm);
  }

  private static Optional<RevenueDisclosure> latest(FirmExposure firm) {
    return firm.study().disclosures().stream()
        .filter(line -> !line.source().filing().isBlank())
        .max(Comparator.comparing(RevenueDisclosure::fiscalYear));
  }

  private Table<FirmExposure> table() {
    List<Column<FirmExposure>> columns = new ArrayList<>();
    columns.add(Column.text("Firm", firm -> AtStake.name(result, firm)));
    columns.add(column("Line", DisclosureOrigins::named, this::silent));
    columns.add(
        excluded(
            Column.text(
                "Fiscal year", firm -> line(firm).map(DisclosureOrigins::year).orElse(""))));
    columns.add(column("Basis", DisclosureOrigins::basis));
    columns.add(filing());
    List<String> replies = exposure.firms().stream().map(this::said).distinct().toList();
    boolean isOneReply = replies.size() == 1 && exposure.firms().size() > 1;
    if (!isOneReply) {
      columns.add(Column.text("Reply", this::said));
    }
    return Table.of("origins", exposure.firms(), columns)
        .titled("Sources of the bounds")
        .noted(
            "Links lead to the note, or where its address is not known to the filing's index at the"
                + " SEC; addresses in print: Sources and identifiers."
                + (isOneReply
                    ? " "
                        + Counted.all(exposure.firms().size())
                        + " companies: "
                        + replies.get(0)
                        + "."
                    : ""));
  }

  private Column<FirmExposure> filing() {
    return excluded(
        Column.linked(
            "Filing (copy read)",
            firm ->
                firm.study()
                    .exposed()
                    .result()
                    .map(this::filing)
                    .or(() -> latest(firm).map(line -> onRecord(firm, line)))
                    .orElse(""),
            firm -> link(firm).map(Link::address)));
  }

  /** A filing that says nothing of the market, and whether it was public. */
  private static String onRecord(FirmExposure firm, RevenueDisclosure line) {
    return read(line)
        + (line.source().isKnown(firm.study().request().asOf()) ? "" : "; filed after the news");
  }

  private Column<FirmExposure> column(String head, Function<ExposedRevenue, String> words) {
    return column(head, words, firm -> "");
  }

  private Column<FirmExposure> column(
      String head,
      Function<ExposedRevenue, String> words,
      Function<FirmExposure, String> otherwise) {
    return excluded(
        Column.text(
            head,
            firm ->
                firm.study().exposed().result().map(words).orElseGet(() -> otherwise.apply(firm))));
  }

  /** A firm with nothing on record has one reason across its row. */
  private Column<FirmExposure> excluded(Column<FirmExposure> column) {
    return column.unless(
        firm ->
            firm.study().exposed().exclusion().isPresent() && latest(firm).isEmpty()
                ? Optional.of(silent(firm))
                : Optional.empty());
  }

  private String silent(FirmExposure firm) {
    Outcome.Excluded<?> why = firm.study().exposed().exclusion().orElseThrow();
    return why.reason() == ExclusionReason.NOT_DISCLOSED
        ? "no revenue figure found for "
            + exposure.market().name()
            + " or a region that includes it"
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

  private static String year(RevenueDisclosure line) {
    return line.fiscalYear()
        + line.fiscalYearEnd().result().map(day -> ", to " + Format.day(day)).orElse("");
  }

  /** A filing that came after the news is called so: its figures repeat what was known before. */
  private String filing(ExposedRevenue exposed) {
    RevenueShare company = exposed.company();
    return beside(exposed, this::readAndOld, "a statement, not a filing")
        + (company.laterFiling().isEmpty()
            ? ""
            : "; "
                + company.laterFiling()
                + " was filed after the news and repeats the year's figures");
  }

  private String readAndOld(RevenueDisclosure line) {
    return read(line) + new OlderFiling(result).unread(line).map(next -> "; " + next).orElse("");
  }

  private static String read(RevenueDisclosure line) {
    return new Filing(line.source().filing()).words() + copy(line.source().trust());
  }

  /** Which copy was read. */
  private static String copy(String trust) {
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
