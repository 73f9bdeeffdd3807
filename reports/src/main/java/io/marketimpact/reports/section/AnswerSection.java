package io.marketimpact.reports.section;

import io.marketimpact.data.table.Table;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.DayOfNews;
import io.marketimpact.reports.figures.StudyFigures;
import io.marketimpact.reports.tables.FigureTables;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer on one page: what was found and what limits it, in words, a table and a chart. */
final class AnswerSection {

  private final StudyResult result;
  private final Statements statements;
  private final AnswerTable table;

  private AnswerSection(StudyResult result) {
    this.result = result;
    this.statements = new Statements(result);
    this.table = new AnswerTable(result);
  }

  static Optional<Section> of(StudyResult result) {
    return Optional.of(new Section("answer", "The answer", new AnswerSection(result).blocks()));
  }

  private List<Block> blocks() {
    int all = statements.all().size();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Lead(Lead.of(result)));
    blocks.add(new Block.Remarks(remarks()));
    if (all > 0) {
      blocks.add(new Block.Tabular(table.of(rows(statements.shown()))));
    }
    figure(all > Scope.MOST_STATEMENTS ? List.of(FigureTables.effects(result)) : List.of())
        .ifPresent(blocks::add);
    return blocks;
  }

  /** First what puts every figure in doubt, then what was found, last what else moved prices. */
  private List<String> remarks() {
    Limits limits = Limits.of(result);
    return Stream.of(
            statements.doubtful().remark().stream(),
            limits.ofAllFigures().stream(),
            Finding.first(result).stream(),
            Stream.of(limits.otherNews()))
        .flatMap(remarks -> remarks)
        .toList();
  }

  /** The firms first, then what they are on average, then weighted by market value. */
  private List<AnswerRow> rows(List<Statements.Candidate> shown) {
    return Stream.concat(
            Scope.drawsFirms(result)
                ? Stream.concat(
                    firms(shown, false).sorted(AnswerRow.LIKE_THE_CHART), firms(shown, true))
                : Stream.concat(firms(shown, false), firms(shown, true)),
            Scope.hasOneGroup(result)
                ? new AnswerRows(result).byMarketValue(result.groups().get(0)).stream()
                : Stream.empty())
        .toList();
  }

  private static Stream<AnswerRow> firms(List<Statements.Candidate> shown, boolean areAverages) {
    return shown.stream().filter(one -> one.isAverage() == areAverages).map(one -> one.row().get());
  }

  /** With the numbers of its own where the table above has not all of them. */
  private Optional<Block> figure(List<Table<?>> numbers) {
    if (!Scope.drawsFirms(result)) {
      return Optional.empty();
    }
    Optional<Figure> day = DayOfNews.of("day", result);
    return StudyFigures.effects("effects", result)
        .map(
            figure ->
                new Block.Figures(
                    Stream.concat(Stream.of(figure), day.stream()).toList(),
                    Words.capitalized(Scope.headline(result))
                        + ", percent. The 95\u202F% intervals contain the effects that the placebo"
                        + " test does not reject."
                        + PlaceboWords.of(result).map(said -> " " + said).orElse("")
                        + DayZeroWords.namedInSession(result)
                        + (day.isPresent()
                            ? DayOfNews.range(result)
                                + DayOfNews.beside(result)
                                + DayOfNews.marks(result)
                            : "")
                        + Scope.source(result),
                    numbers));
  }
}
