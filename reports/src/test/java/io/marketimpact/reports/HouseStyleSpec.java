package io.marketimpact.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.Confounder;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house style, STYLE.md, in the whole text of different studies, that of January among them.
 */
class HouseStyleSpec {

  private static final int LONGEST_SENTENCE = 25;

  /** A sentence ends before a capital, not inside a number or a name such as report.html. */
  private static final Pattern END =
      Pattern.compile("(?<=[.?!\u2026][)\u201D]?)\\s+(?=[\\p{Lu}\\d\u2212+])");

  private static final Pattern WORD = Pattern.compile("\\s+");
  private static final Pattern HYPHEN_FOR_MINUS = Pattern.compile("(?<![\\w\\p{L}])-\\d");

  private static final Confounder LONG =
      new Confounder(
          SampleStudy.DAY_ZERO,
          "so it was said ".repeat(20),
          "FELL",
          "good",
          List.of(new SecurityId("FELL")));

  static Stream<Named<StudyResult>> studies() {
    return Stream.concat(
        madeUp(), Stream.of(Named.of("January, with bars of the day", JanuaryStudy.withBars())));
  }

  static Stream<Named<StudyResult>> madeUp() {
    return Stream.of(
        Named.of("significant", SampleStudy.ofACrash(4)),
        Named.of("significant, by hand", HandMade.study(HandMade.FELL, HandMade.ROSE)),
        Named.of("positive", HandMade.study(HandMade.ROSE)),
        Named.of("main confounders", HandMade.with(HandMade.study(HandMade.FELL), LONG, LONG)),
        Named.of("200 firms", SampleStudy.of("plain", 200)),
        Named.of("one firm excluded", SampleStudy.of("plain", 4)),
        Named.of("nothing in it", HandMade.of()),
        Named.of("with revenue at stake", SampleExposure.in(SampleStudy.of("plain", 4), "plain")));
  }

  /** A figure up to nine that counts what follows; neither a unit nor a part of a longer count. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![\\d.,:/+=\u2212\u2013-])(?<!\\b(?:[Ww]ave|[Dd]ays?|[Tt]able|to|below|above|of \\d)"
              + " )\\b[1-9] (?!of"
              + " \\d\\d|(?:to|and|or|m|bn|million|billion|times|for|has|is)\\b)[a-z]");

  private static final Pattern STAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

  private static List<String> forbidden() throws IOException {
    return Files.readAllLines(Path.of("STYLE.md")).stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|", -1)[1].strip())
        .filter(word -> !word.equals("not"))
        .toList();
  }

  private static Stream<String> prose(Block block) {
    if (block instanceof Block.Lead lead) {
      return Stream.of(lead.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text());
    } else if (block instanceof Block.Remarks remarks) {
      return remarks.items().stream();
    } else if (block instanceof Block.Verdicts verdicts) {
      return verdicts.statements().stream()
          .flatMap(
              one ->
                  Stream.concat(Stream.of(one.text()), one.points().stream().map(p -> p.text())));
    } else if (block instanceof Block.Tabular tabular) {
      return Stream.of(tabular.table().note());
    } else if (block instanceof Block.Figures figures) {
      return Stream.of(figures.caption());
    }
    return Stream.empty();
  }

  private static Stream<String> labels(Block block) {
    if (block instanceof Block.Heading heading) {
      return Stream.of(heading.text());
    } else if (block instanceof Block.Verdicts verdicts) {
      return verdicts.statements().stream().map(Block.Statement::label);
    } else if (block instanceof Block.Tabular tabular) {
      return cells(tabular.table());
    } else if (block instanceof Block.Figures figures) {
      return Stream.concat(
          figures.figures().stream().flatMap(one -> Stream.of(one.title(), one.description())),
          figures.numbers().stream().flatMap(HouseStyleSpec::cells));
    }
    return Stream.empty();
  }

  private static Stream<String> cells(Table<?> table) {
    ShownTable shown = ShownTable.of(table);
    return Stream.of(
            Stream.of(table.title(), table.note()),
            shown.heads().stream().map(ShownTable.Head::text),
            shown.lines().stream().flatMap(line -> line.cells().stream()).map(cell -> cell.text()))
        .flatMap(texts -> texts);
  }

  private static Stream<String> all(Report report) {
    return Stream.concat(
        Stream.of(report.headline(), report.subtitle()),
        report.sections().stream()
            .flatMap(
                section ->
                    Stream.concat(
                        Stream.of(section.title()),
                        section.blocks().stream()
                            .flatMap(block -> Stream.concat(prose(block), labels(block))))));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void noSentenceOfPageOneIsLong(StudyResult study) {
    Section answer = StudyReport.of(study).sections().get(0);
    assertThat(answer.id()).isEqualTo("answer");
    assertThat(longSentences(answer)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("madeUp")
  void noSentenceOfAVerdictIsLong(StudyResult study) {
    assertThat(
            StudyReport.of(study).appendix().stream()
                .filter(section -> section.id().equals("firms"))
                .flatMap(HouseStyleSpec::longSentences))
        .isEmpty();
  }

  private static Stream<String> longSentences(Section section) {
    return section.blocks().stream()
        .flatMap(HouseStyleSpec::prose)
        .flatMap(END::splitAsStream)
        .filter(sentence -> words(sentence) > LONGEST_SENTENCE);
  }

  @ParameterizedTest
  @MethodSource("studies")
  void theHeadlineIsOneShortLine(StudyResult study) {
    String headline = StudyReport.of(study).headline();
    assertThat(words(headline)).isBetween(3L, (long) LONGEST_SENTENCE);
    assertThat(headline).doesNotEndWith(".");
  }

  private static long words(String sentence) {
    return WORD.splitAsStream(sentence.strip()).filter(word -> !word.isEmpty()).count();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void noWordIsUsedThatTheHouseDoesNotWrite(StudyResult study) throws IOException {
    List<String> forbidden = forbidden();
    assertThat(forbidden).hasSizeGreaterThan(10);
    List<String> texts = all(StudyReport.of(study)).toList();
    assertThat(texts).isNotEmpty();
    for (String words : forbidden) {
      Pattern there =
          Pattern.compile("\\b" + Pattern.quote(words) + "\\b", Pattern.CASE_INSENSITIVE);
      assertThat(texts).as(words).noneMatch(text -> there.matcher(text).find());
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void aSentenceSpellsOutWhatItCountsUpToNine(StudyResult study) {
    Report report = StudyReport.of(study);
    assertThat(
            Stream.of(
                    Stream.of(report.headline(), report.subtitle()),
                    report.sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .flatMap(block -> Stream.concat(prose(block), titles(block))))
                .flatMap(texts -> texts)
                .filter(text -> COUNTED.matcher(text).find()))
        .isEmpty();
  }

  private static Stream<String> titles(Block block) {
    if (block instanceof Block.Figures figures) {
      return figures.figures().stream().map(figure -> figure.title());
    } else if (block instanceof Block.Tabular tabular) {
      return Stream.of(tabular.table().title());
    }
    return Stream.empty();
  }

  @Test
  void aCountInFiguresIsFoundAndOneWithAUnitIsNot() {
    assertThat(Stream.of("None of the 5 returns.", "adjusted for 2 windows", "2 of 7 are"))
        .allMatch(text -> COUNTED.matcher(text).find());
    assertThat(
            Stream.of(
                "fell 5\u202F%",
                "7 of 12 had",
                "99 of 107 specifications",
                "days 1 to 5",
                "Wave 3 has",
                "−2 or less",
                "3.5 times",
                "from 1, least certain"))
        .noneMatch(text -> COUNTED.matcher(text).find());
  }

  @ParameterizedTest
  @MethodSource("studies")
  void aNegativeNumberHasAMinusSign(StudyResult study) {
    assertThat(all(StudyReport.of(study)).filter(text -> HYPHEN_FOR_MINUS.matcher(text).find()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void noInstantIsWrittenForMachines(StudyResult study) {
    assertThat(all(StudyReport.of(study))).noneMatch(text -> STAMP.matcher(text).find());
  }

  @Test
  void aLongSentenceIsFound() {
    assertThat(END.splitAsStream("It fell 4.15\u202F%. The rest, report.html says, is noise."))
        .hasSize(2);
    assertThat(words("one two three")).isEqualTo(3);
  }
}
