package io.marketimpact.data.table;

import io.marketimpact.base.Require;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A value in a table. How it looks is left to the writer; no writer reads a text back. */
public sealed interface Cell {

  /** Nothing applies here. */
  Cell NOTHING = new Nothing();

  /** Nothing applies here: an empty cell, a dash on a page. */
  record Nothing() implements Cell {}

  /**
   * Words.
   *
   * @param text the words, whatever they begin with
   * @param address the page that they lead to, if any
   */
  record Text(String text, Optional<URI> address) implements Cell {

    /**
     * Words that lead nowhere.
     *
     * @param text the words
     */
    public Text(String text) {
      this(text, Optional.empty());
    }
  }

  /**
   * A short text that is never broken between lines: a symbol, an identifier.
   *
   * @param text the text
   */
  record Code(String text) implements Cell {}

  /**
   * What holds or does not.
   *
   * @param holds whether it does
   */
  record Flag(boolean holds) implements Cell {}

  /**
   * A day.
   *
   * @param day the day
   */
  record Day(LocalDate day) implements Cell {}

  /**
   * An instant.
   *
   * @param instant the instant
   * @param zone by whose clock a page shows it; files have UTC
   */
  record Moment(Instant instant, ZoneId zone) implements Cell {

    /**
     * An instant that pages show in UTC too.
     *
     * @param instant the instant
     */
    public Moment(Instant instant) {
      this(instant, ZoneOffset.UTC);
    }
  }

  /**
   * Why there is no value.
   *
   * @param text the reason in a few words
   */
  record Reason(String text) implements Cell {}

  /** A value that can be computed with. */
  sealed interface Quantity extends Cell permits Numeric, Money {

    /**
     * The value as it was computed.
     *
     * @return the value, in {@link #unit}
     */
    double value();

    /**
     * What the value is measured in.
     *
     * @return such as fraction or USD million, empty for a pure number
     */
    String unit();
  }

  /**
   * A number.
   *
   * @param value as it was computed: a return of one percent is 0.01
   * @param style how it is shown
   */
  record Numeric(double value, NumberStyle style) implements Quantity {
    /** Refuses what is not a number. */
    public Numeric {
      Require.finite(value, "a number in a table");
    }

    @Override
    public String unit() {
      return style.unit();
    }
  }

  /**
   * An amount of money.
   *
   * @param value as it was computed, in {@code scale} of {@code currency}
   * @param currency its ISO 4217 code
   * @param scale ones or millions, and how it is shown
   */
  record Money(double value, String currency, Scale scale) implements Quantity {
    /** Refuses what is not a number, and money without a currency. */
    public Money {
      Require.finite(value, "an amount in a table");
      Require.that(!currency.isBlank(), "money has a currency: %s", value);
    }

    @Override
    public String unit() {
      return scale.isMillions() ? currency + " million" : currency;
    }
  }

  /** What one unit of an amount of money stands for. */
  enum Scale {
    /** One unit of the currency. */
    ONES,
    /** A million units of the currency. */
    MILLIONS,
    /**
     * A million units of the currency, gained or lost: an estimate of which no third digit means
     * anything, with a sign either way.
     */
    ROUGH_MILLIONS,
    /** A million units of the currency that something is worth, to two digits. */
    ROUGH_WORTH,
    /** One unit of the currency, gained or lost: it has a sign either way. */
    SIGNED_ONES,
    /** A million units of the currency, gained or lost: they have a sign either way. */
    SIGNED_MILLIONS;

    /**
     * What the value counts.
     *
     * @return whether millions, not single units
     */
    public boolean isMillions() {
      return this != ONES && this != SIGNED_ONES;
    }
  }

  /**
   * Two ends of the same unit.
   *
   * @param low the lower end
   * @param high the upper end
   * @param isBound whether nothing lies beyond the ends, so that they are shown rounded outward
   */
  record Range(Quantity low, Quantity high, boolean isBound) implements Cell {
    /** Refuses ends that are measured in different units. */
    public Range {
      Require.that(
          low.unit().equals(high.unit()),
          "both ends of a range have one unit: %s and %s",
          low.unit(),
          high.unit());
    }

    /**
     * Ends that are estimates, shown rounded to the nearest digit.
     *
     * @param low the lower end
     * @param high the upper end
     */
    public Range(Quantity low, Quantity high) {
      this(low, high, false);
    }

    /**
     * The same ends as bounds, which must not look closer than they are.
     *
     * @return shown rounded outward
     */
    public Range asBounds() {
      return new Range(low, high, true);
    }

    /**
     * A range of numbers.
     *
     * @param low the lower end
     * @param high the upper end
     * @param style how both are shown
     * @return the range
     */
    public static Range of(double low, double high, NumberStyle style) {
      return new Range(new Numeric(low, style), new Numeric(high, style));
    }

    /**
     * A range of amounts.
     *
     * @param low the lower end
     * @param high the upper end
     * @param currency the ISO 4217 code of both
     * @param scale the scale of both
     * @return the range
     */
    public static Range of(double low, double high, String currency, Scale scale) {
      return new Range(new Money(low, currency, scale), new Money(high, currency, scale));
    }
  }
}
