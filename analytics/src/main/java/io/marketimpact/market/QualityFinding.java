package io.marketimpact.market;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing found in the data, and what was done about it.
 *
 * @param rule what it is about
 * @param security whose data
 * @param day the day, as the first of several where the finding spans days; empty when it has none
 * @param value what was found
 * @param detail one sentence
 * @param action what was done
 */
public record QualityFinding(
    QualityRule rule,
    SecurityId security,
    OptionalDay day,
    FoundValue value,
    String detail,
    QualityAction action)
    implements Comparable<QualityFinding>, Serializable {

  private static final Comparator<QualityFinding> ORDER =
      Comparator.comparing(QualityFinding::security)
          .thenComparing(finding -> finding.day().epochDay())
          .thenComparing(QualityFinding::rule)
          .thenComparing(QualityFinding::value);

  /**
   * A finding about one day.
   *
   * @param rule what it is about
   * @param security whose data
   * @param date the day
   * @param value what was found
   * @param detail one sentence
   * @param action what was done
   * @return the finding
   */
  public static QualityFinding on(
      QualityRule rule,
      SecurityId security,
      LocalDate date,
      FoundValue value,
      String detail,
      QualityAction action) {
    return new QualityFinding(
        rule, security, new OptionalDay(date.toEpochDay()), value, detail, action);
  }

  /**
   * A finding about no day in particular.
   *
   * @param rule what it is about
   * @param security whose data
   * @param value what was found
   * @param detail one sentence
   * @param action what was done
   * @return the finding
   */
  public static QualityFinding overall(
      QualityRule rule,
      SecurityId security,
      FoundValue value,
      String detail,
      QualityAction action) {
    return new QualityFinding(
        rule, security, new OptionalDay(OptionalDay.NONE), value, detail, action);
  }

  /**
   * The same finding in other words.
   *
   * @param sentence one sentence
   * @return a copy
   */
  public QualityFinding saying(String sentence) {
    return new QualityFinding(rule, security, day, value, sentence, action);
  }

  /**
   * How much it matters.
   *
   * @return the rule's severity
   */
  public Severity severity() {
    return rule.severity();
  }

  @Override
  public int compareTo(QualityFinding other) {
    return ORDER.compare(this, other);
  }

  /**
   * A day that may be absent, in a form that travels between processes.
   *
   * @param epochDay days since 1970-01-01, or {@link #NONE}
   */
  public record OptionalDay(long epochDay) implements Serializable {

    /** Stands for no day. */
    public static final long NONE = Long.MIN_VALUE;

    /**
     * The day, if there is one.
     *
     * @return the day
     */
    public Optional<LocalDate> date() {
      return epochDay == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay));
    }
  }
}
