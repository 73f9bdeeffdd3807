package io.marketimpact.data.library;

import io.marketimpact.base.Require;
import io.marketimpact.data.NearNames;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.data.result.ResultTables;
import io.marketimpact.data.table.Table;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.Severity;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a study found, by name.
 *
 * @param result everything, as reports and files take it
 */
public record Study(StudyResult result) implements StudyView {

  @Override
  public FirmEffect firm(String symbol) {
    Require.given(symbol, "a firm's symbol");
    List<FirmStudy> found =
        result.firms().filter(firm -> symbol(firm).equalsIgnoreCase(symbol)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "a firm must be one of the study's: "
              + NearNames.hint(symbol, result.firms().map(Study::symbol).toList()));
    }
    Require.that(
        found.size() == 1,
        "%s is in %s events, of which one must be named: firm(\"%s\", \"%s\")",
        symbol,
        found.size(),
        found.get(0).event().event(),
        symbol);
    return effect(found.get(0));
  }

  @Override
  public FirmEffect firm(String event, String symbol) {
    return result
        .firms()
        .filter(firm -> firm.event().event().value().equals(event))
        .filter(firm -> symbol(firm).equalsIgnoreCase(symbol))
        .findFirst()
        .map(this::effect)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "an event must name the firm: "
                        + NearNames.hint(
                            event + " " + symbol,
                            result
                                .firms()
                                .map(firm -> firm.event().event() + " " + symbol(firm))
                                .toList())));
  }

  private FirmEffect effect(FirmStudy firm) {
    return new FirmEffect(
        firm,
        result.plan().headline(),
        errors().filter(error -> error.security().equals(firm.event().security())).count());
  }

  private static String symbol(FirmStudy firm) {
    return firm.event().security().symbol();
  }

  @Override
  public GroupEffect group() {
    Require.that(
        result.groups().size() == 1,
        "a study of several groups must name one: %s",
        result.groups().stream().map(GroupResult::group).toList());
    return effect(result.groups().get(0));
  }

  @Override
  public GroupEffect group(String name) {
    return result
        .groupsAndParts()
        .filter(group -> group.group().value().equals(name))
        .findFirst()
        .map(this::effect)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a group must be one of the study's: "
                        + NearNames.hint(
                            name,
                            result.groupsAndParts().map(group -> group.group().value()).toList())));
  }

  private GroupEffect effect(GroupResult group) {
    return new GroupEffect(group, result.plan().headline());
  }

  @Override
  public List<String> tables() {
    return ResultFiles.tables(result).stream().map(Table::id).sorted().toList();
  }

  @Override
  public Table<?> table(String name) {
    return ResultFiles.tables(result).stream()
        .filter(table -> table.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a table must be one of the study's: " + NearNames.hint(name, tables())));
  }

  @Override
  public Table<?> firms() {
    return ResultTables.firmResults(result);
  }

  @Override
  public Table<?> tests() {
    return ResultTables.groupTests(result);
  }

  @Override
  public Table<?> abnormalReturns() {
    return ResultTables.abnormalReturns(result);
  }

  @Override
  public Table<?> findings() {
    return ResultTables.quality(result);
  }

  /**
   * Publishes the study: its tables as CSV, the whole result as JSON, and a manifest that names
   * each file with its hash.
   *
   * @param directory whole or not there; one of an earlier study is replaced
   * @throws io.marketimpact.data.BadInputException if the place cannot be used
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public void save(Path directory) {
    Require.given(directory, "a directory");
    Publication.ON_DISK.directory(
        directory,
        draft -> {
          ResultFiles.write(result, draft);
          ResultFiles.seal(result, draft);
        });
  }

  /** In a line: its events and how much was asked of them. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Study of %s: %s, %s, %s%s",
        events(),
        counted(result.firms().count(), "firm"),
        counted(result.plan().models().size(), "model"),
        counted(result.plan().windows().size(), "window"),
        EffectWords.errors(errors().count(), ", ", "the data"));
  }

  private Stream<QualityFinding> errors() {
    return result.quality().stream().filter(found -> found.severity() == Severity.ERROR);
  }

  private String events() {
    List<String> ids =
        result.firms().map(firm -> firm.event().event().value()).distinct().limit(2).toList();
    return ids.size() == 1
        ? ids.get(0)
        : counted(result.firms().map(firm -> firm.event().event()).distinct().count(), "event");
  }

  static String counted(long size, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", size, what, size == 1 ? "" : "s");
  }
}
