package io.marketimpact.reports.text;

import io.marketimpact.base.Lazy;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What firms that stand side by side are called: with their day where one is there twice. */
public final class FirmNames {

  private final List<Naming> shorter;
  private final Function<FirmStudy, String> longest;

  private FirmNames(List<Naming> shorter, Function<FirmStudy, String> longest) {
    this.shorter = shorter;
    this.longest = longest;
  }

  /**
   * A way to name firms, and which of its names several have: few ask beyond the shortest.
   *
   * @param name of a firm
   * @param shared names that more than one firm has
   */
  private record Naming(Function<FirmStudy, String> name, Lazy<Set<String>> shared) {

    static Naming of(Function<FirmStudy, String> name, Collection<FirmStudy> firms) {
      return new Naming(name, Lazy.of(() -> shared(name, firms)));
    }

    private static Set<String> shared(
        Function<FirmStudy, String> name, Collection<FirmStudy> firms) {
      Set<String> seen = new HashSet<>();
      return firms.stream().map(name).filter(each -> !seen.add(each)).collect(Collectors.toSet());
    }

    Optional<String> unique(FirmStudy firm) {
      return Optional.of(name.apply(firm)).filter(own -> !shared.get().contains(own));
    }
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
            Naming.of(result::nameOf, firms),
            Naming.of(firm -> result.nameOf(firm) + " " + day.apply(firm.event().day0()), firms)),
        firm -> result.nameOf(firm) + " " + firm.event().event() + " " + firm.event().security());
  }

  /**
   * The name of one of them.
   *
   * @param firm the firm
   * @return the shortest that no other has
   */
  public String of(FirmStudy firm) {
    return shorter.stream()
        .flatMap(naming -> naming.unique(firm).stream())
        .findFirst()
        .orElseGet(() -> longest.apply(firm));
  }
}
