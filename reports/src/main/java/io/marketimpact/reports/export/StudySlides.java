package io.marketimpact.reports.export;

import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.slides.Slide;
import io.marketimpact.reports.slides.Slide.Passage;
import io.marketimpact.reports.slides.Slide.Sources;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A study on three slides: the sentences, tables and sources of its report, none of their own. */
final class StudySlides {

  private static final String ANSWER = "answer";
  private static final String FINDINGS = "findings";
  private static final String EXPOSURE = "exposure";
  private static final String CAVEATS = "caveats";
  private static final String SOURCES = "sources";

  private final StudyResult result;
  private final ReportParts parts;
  private final Report report;

  StudySlides(StudyResult result, Report report) {
    this.result = result;
    this.report = report;
    this.parts = new ReportParts(report);
  }

  List<Slide> all() {
    return List.of(answer(), howSure(), exposure());
  }

  /** What was found, and the firms in a table. */
  private Slide answer() {
    List<String> more = new ArrayList<>();
    report.lead().ifPresent(more::add);
    List<String> remarks = remarks();
    more.addAll(remarks.subList(0, Math.max(0, remarks.size() - 1)));
    parts.remarks(FINDINGS).forEach(more::addAll);
    return new Slide(
        report.title(),
        report.headline(),
        report.subtitle(),
        more.isEmpty() ? List.of() : List.of(new Passage("", more)),
        parts.table(ANSWER).flatMap(table -> Grids.answer(table, result)),
        Optional.empty(),
        Optional.empty(),
        notes(
            Stream.concat(Stream.of(report.headline()), more.stream()),
            parts.table(ANSWER).map(table -> table.note()).stream()));
  }

  /** All stocks in one chart, and what the tests could see. */
  private Slide howSure() {
    Optional<RankedBars> ranked = RankedBars.of(result, parts);
    List<Passage> passages =
        Stream.of(
                parts.finding("sure"),
                parts.finding("detectable"),
                limits().map(limits -> new Passage("", limits)))
            .flatMap(Optional::stream)
            .toList();
    return new Slide(
        report.title(),
        ranked.map(RankedBars::title).orElseGet(() -> parts.title("sure").orElse(report.title())),
        "",
        passages,
        Optional.empty(),
        ranked.map(RankedBars::bars),
        Optional.empty(),
        notes(
            ranked.map(RankedBars::bars).map(Slide.Bars::caption).stream(),
            Stream.of("sure", "detectable").flatMap(parts::texts),
            passages.stream().flatMap(passage -> passage.texts().stream())));
  }

  /** What is at stake, what limits the answer, and where all of it is from. */
  private Slide exposure() {
    List<Passage> passages = new ArrayList<>();
    List<String> known = parts.texts(EXPOSURE).toList();
    known.stream().findFirst().ifPresent(text -> passages.add(new Passage("", List.of(text))));
    List<String> caveats = result.dossier().caveats();
    limits()
        .filter(limits -> caveats.isEmpty())
        .ifPresent(limits -> passages.add(new Passage("", limits)));
    String title =
        Stream.of(EXPOSURE, caveats.isEmpty() ? ANSWER : CAVEATS, SOURCES, ANSWER)
            .flatMap(id -> parts.title(id).stream())
            .findFirst()
            .orElse(report.title());
    if (!caveats.isEmpty()) {
      String heading = parts.title(CAVEATS).filter(text -> !text.equals(title)).orElse("");
      passages.add(new Passage(heading, caveats));
    }
    Optional<Sources> sources =
        parts.links(SOURCES).map(links -> new Sources(parts.title(SOURCES).orElseThrow(), links));
    return new Slide(
        report.title(),
        title,
        "",
        passages,
        parts.table(EXPOSURE).flatMap(Grids::exposure),
        Optional.empty(),
        sources,
        notes(
            known.stream(),
            parts.table(EXPOSURE).map(table -> table.note()).stream(),
            limits().stream().flatMap(List::stream),
            caveats.stream()));
  }

  private List<String> remarks() {
    return parts.remarks(ANSWER).stream().flatMap(List::stream).toList();
  }

  /** What limits the test that decides, then the last remark of the answer: other news. */
  private Optional<List<String>> limits() {
    List<String> remarks = remarks();
    List<String> limits =
        Stream.concat(
                parts.remarks("sure").stream().flatMap(List::stream),
                remarks.stream().skip(Math.max(0, remarks.size() - 1)))
            .toList();
    return limits.isEmpty() ? Optional.empty() : Optional.of(limits);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private List<String> notes(Stream<String>... texts) {
    return Stream.concat(
            Stream.of(texts).flatMap(words -> words),
            Stream.concat(
                Stream.of(report.subtitle(), report.footer()),
                parts.links(SOURCES).stream()
                    .flatMap(List::stream)
                    .map(link -> link.text() + ": " + link.address())))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }
}
