package io.marketimpact.reports.text;

import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What firms that stand side by side are called: with their day where one is there twice. */
public final class FirmNames {

  private final List<Function<FirmStudy, String>> longer;
  private final List<Map<String, Long>> times;

  private FirmNames(List<Function<FirmStudy, String>> longer, Collection<FirmStudy> firms) {
    this.longer = longer;
    this.times =
        longer.stream()
            .map(name -> firms.stream().collect(Collectors.groupingBy(name, Collectors.counting())))
            .toList();
  }

  /**
   * Names of firms.
   *
   * @param result the study
   * @param firms those that stand side by side
   * @return their names, no two alike
   */
  public static FirmNames of(StudyResult result, Collection<FirmStudy> firms) {
    return of(result, firms, Format::shortDay);
  }

  /**
   * Names in a sentence.
   *
   * @param result the study
   * @param firms those that it may be about
   * @return their names, no two alike, a day in brackets
   */
  public static FirmNames inText(StudyResult result, Collection<FirmStudy> firms) {
    return of(result, firms, day -> "(" + Format.shortDay(day) + ")");
  }

  /**
   * Names of the columns of a file, which programs read.
   *
   * @param result the study
   * @param firms those that stand side by side
   * @return their names, no two alike, days as ISO has them
   */
  public static FirmNames ofColumns(StudyResult result, Collection<FirmStudy> firms) {
    return of(result, firms, LocalDate::toString);
  }

  private static FirmNames of(
      StudyResult result, Collection<FirmStudy> firms, Function<LocalDate, String> day) {
    return new FirmNames(
        List.of(
            result::nameOf,
            firm -> result.nameOf(firm) + " " + day.apply(firm.event().day0()),
            firm ->
                result.nameOf(firm) + " " + firm.event().event() + " " + firm.event().security()),
        firms);
  }

  /**
   * The name of one of them.
   *
   * @param firm the firm
   * @return the shortest that no other has
   */
  public String of(FirmStudy firm) {
    for (int i = 0; i < longer.size() - 1; i++) {
      String name = longer.get(i).apply(firm);
      if (times.get(i).getOrDefault(name, 1L) == 1) {
        return name;
      }
    }
    return longer.get(longer.size() - 1).apply(firm);
  }
}
