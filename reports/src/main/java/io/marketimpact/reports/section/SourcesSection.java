package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.Subject;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Link;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where what a report says can be read: news, filings and data, and the firms' own numbers. */
final class SourcesSection {

  private SourcesSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    List<Subject> subjects = result.dossier().subjects();
    if (subjects.stream().anyMatch(subject -> !(subject.isin() + subject.cik()).isEmpty())) {
      blocks.add(firms(subjects));
    }
    List<Link> links = Stream.concat(named(result), filings(result)).distinct().toList();
    if (!links.isEmpty()) {
      blocks.add(new Block.Heading("External pages"));
      blocks.add(new Block.Links(links));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("sources", "Sources and identifiers", blocks).inAppendix());
  }

  private static Block firms(List<Subject> subjects) {
    return new Block.Tabular(
        Table.<Subject>of(
                "identifiers",
                subjects.stream().limit(Scope.MOST_ROWS).toList(),
                Column.text("Firm", Subject::name),
                Column.code("Ticker", subject -> subject.security().symbol()),
                Column.code("Exchange", subject -> subject.exchange().mic()),
                Column.codeIfAny("ISIN", subject -> known(subject.isin())),
                Column.codeIfAny("CIK", subject -> known(subject.cik())))
            .titled("Identifiers of the firms")
            .noted(
                "ISIN: number of the stock (ISO 6166). CIK: the firm's SEC number (Central Index"
                    + " Key). A dash: not known here."));
  }

  private static Optional<String> known(String number) {
    return number.isEmpty() ? Optional.empty() : Optional.of(number);
  }

  private static Stream<Link> named(StudyResult result) {
    return result.dossier().imprint().sources().stream()
        .map(source -> new Link(source.what(), URI.create(source.address())));
  }

  /** The filings that bounds of exposure are from, of firms whose number at the SEC is known. */
  private static Stream<Link> filings(StudyResult result) {
    return result.exposure().stream()
        .flatMap(exposure -> DisclosureOrigins.links(result, exposure).stream())
        .filter(
            link ->
                result.dossier().imprint().sources().stream()
                    .noneMatch(source -> source.address().equals(link.address().toString())));
  }
}
