package io.marketimpact.data.run;

import io.marketimpact.base.Interval;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A firm's headline in a publication and in the one before it of the same specification.
 *
 * @param specification the name of the specification's file
 * @param earlier the directory of the one before
 * @param later the directory of the publication
 * @param firm the firm
 * @param before what was said, empty where the firm was not there
 * @param after what is said, empty where the firm is not there
 */
public record HeadlineChange(
    String specification,
    String earlier,
    String later,
    Headline.Firm firm,
    Optional<Headline> before,
    Optional<Headline> after) {

  /**
   * By how much the abnormal return differs.
   *
   * @return after less before, a fraction; empty where one of them is absent
   */
  public Optional<Double> difference() {
    return after
        .flatMap(Headline::effect)
        .flatMap(now -> before.flatMap(Headline::effect).map(then -> now - then));
  }

  /**
   * Whether anything that the headline says is different.
   *
   * @return whether it is
   */
  public boolean isDifferent() {
    return !before.equals(after);
  }

  /**
   * Every firm of every publication that has one before it.
   *
   * @param out where the batch publishes
   * @param versions the publications
   * @return by specification, the latest publication first
   */
  public static List<HeadlineChange> in(Path out, PublishedVersions versions) {
    List<HeadlineChange> changes = new ArrayList<>();
    for (String specification : versions.bySpecification().keySet()) {
      List<String> published = versions.published(out, specification);
      for (int later = published.size() - 1; later > 0; later--) {
        changes.addAll(between(out, specification, published.get(later - 1), published.get(later)));
      }
    }
    return changes;
  }

  /** A publication that cannot be read is named by the index, and compared with none. */
  private static List<HeadlineChange> between(
      Path out, String specification, String earlier, String later) {
    Map<Headline.Firm, Headline> before = headlines(out.resolve(earlier));
    Map<Headline.Firm, Headline> after = headlines(out.resolve(later));
    SortedSet<Headline.Firm> firms = new TreeSet<>(before.keySet());
    firms.addAll(after.keySet());
    return firms.stream()
        .map(
            firm ->
                new HeadlineChange(
                    specification,
                    earlier,
                    later,
                    firm,
                    Optional.ofNullable(before.get(firm)),
                    Optional.ofNullable(after.get(firm))))
        .toList();
  }

  private static SortedMap<Headline.Firm, Headline> headlines(Path directory) {
    try {
      return Headline.read(directory);
    } catch (BadInputException unreadable) {
      return new TreeMap<>();
    }
  }

  /**
   * Changes as a file has them.
   *
   * @param changes the changes
   * @return a row for each
   */
  public static Table<HeadlineChange> table(List<HeadlineChange> changes) {
    return Table.of(
        "changes",
        changes,
        Column.text("specification", HeadlineChange::specification),
        Column.text("earlier", HeadlineChange::earlier),
        Column.text("later", HeadlineChange::later),
        Column.code("event_id", change -> change.firm().event()),
        Column.code("group", change -> change.firm().group()),
        Column.code("symbol", change -> change.firm().symbol()),
        number("car_before", HeadlineChange::before, Headline::effect),
        number("car_after", HeadlineChange::after, Headline::effect),
        Column.numberIfAny("car_difference", NumberStyle.EXACT, HeadlineChange::difference),
        number("ci95_low_before", HeadlineChange::before, HeadlineChange::low),
        number("ci95_high_before", HeadlineChange::before, HeadlineChange::high),
        number("ci95_low_after", HeadlineChange::after, HeadlineChange::low),
        number("ci95_high_after", HeadlineChange::after, HeadlineChange::high),
        number("p_decision_before", HeadlineChange::before, Headline::p),
        number("p_decision_after", HeadlineChange::after, Headline::p),
        Column.codeIfAny("decision_before", change -> change.before().map(Headline::decision)),
        Column.codeIfAny("decision_after", change -> change.after().map(Headline::decision)));
  }

  private static Optional<Double> low(Headline headline) {
    return headline.interval().map(Interval::low);
  }

  private static Optional<Double> high(Headline headline) {
    return headline.interval().map(Interval::high);
  }

  private static Column<HeadlineChange> number(
      String head,
      Function<HeadlineChange, Optional<Headline>> side,
      Function<Headline, Optional<Double>> number) {
    return Column.numberIfAny(
        head, NumberStyle.EXACT, change -> side.apply(change).flatMap(number));
  }
}
