package io.marketimpact.jobs.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.SampleCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackedSpec {

  private record Everything(
      double figure,
      int number,
      long more,
      boolean said,
      String text,
      Double boxed,
      Optional<LocalDate> day,
      Outcome<Double> found,
      List<EventWindow> windows,
      Map<String, Integer> places) {}

  private static Object again(Object value) {
    Iterator<?> values = Packed.values(Packed.blocks(Stream.of(value).iterator()));
    Object first = values.next();
    assertThat(values.hasNext()).isFalse();
    return first;
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.0,
        -0.0,
        1.0 / 3,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MAX_VALUE
      })
  void keepsEveryBitOfANumber(double number) {
    EventBits bits = (EventBits) again(new EventBits(number, number));
    assertThat(Double.doubleToRawLongBits(bits.plain()))
        .isEqualTo(Double.doubleToRawLongBits(number));
    assertThat(Double.doubleToRawLongBits(bits.boxed()))
        .isEqualTo(Double.doubleToRawLongBits(number));
  }

  private record EventBits(double plain, Double boxed) {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, 127, 128, 16_384, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void keepsAnInteger(int number) {
    assertThat(again(number)).isEqualTo(number);
  }

  @Test
  void keepsARecordOfManyKinds() {
    Map<String, Integer> places = new LinkedHashMap<>();
    places.put("second", 2);
    places.put("first", 1);
    Everything value =
        new Everything(
            1.5,
            -7,
            Long.MIN_VALUE,
            true,
            "α, 中 and \uD800 alone",
            null,
            Optional.of(LocalDate.of(2026, 1, 14)),
            Outcome.excluded(ExclusionReason.PENDING, "awaited"),
            List.of(new EventWindow(-10, 10), new EventWindow(0, 0)),
            places);
    Everything read = (Everything) again(value);
    assertThat(read).isEqualTo(value);
    assertThat(read.places().keySet()).containsExactly("second", "first");
  }

  @Test
  void keepsWhatIsAbsent() {
    assertThat(again(Arrays.asList(null, Optional.empty(), Outcome.of(0.0))))
        .isEqualTo(Arrays.asList(null, Optional.empty(), Outcome.of(0.0)));
  }

  @Test
  void keepsSortedMapsSorted() {
    Object read = again(Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("b", 2, "a", 1))));
    assertThat(read).isInstanceOf(TreeMap.class).isEqualTo(Map.of("a", 1, "b", 2));
  }

  @Test
  void refusesAMapThatIsSortedInAnotherWay() {
    TreeMap<String, Integer> backwards = new TreeMap<>(Comparator.reverseOrder());
    assertThatThrownBy(() -> again(backwards))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sorted as its keys are");
  }

  @Test
  void refusesAClassOfWhichAFieldWouldBeLost() {
    assertThatThrownBy(() -> again(new SampleCounts()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a class to be packed must have no transient field: %s.counts",
            SampleCounts.class.getName());
  }

  @Test
  void threadsWithoutAClassLoaderPackToo() {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(null);
    try {
      assertThat(again(new EventWindow(0, 1))).isEqualTo(new EventWindow(0, 1));
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  @Test
  void keepsResidualsWithTheirScales() {
    int[] sessions = {3, 4, 200};
    double[] values = {0.1, Double.NaN, -0.0};
    double[] leverages = {0.01, 0.02, 0.03};
    Residuals scaled = new Residuals(sessions, values, leverages, new double[] {1, 2, 3});
    Residuals plain = new Residuals(sessions, values, leverages);
    assertThat(again(List.of(scaled, plain, scaled.letGo(), Residuals.NONE)))
        .isEqualTo(List.of(scaled, plain, scaled.letGo(), Residuals.NONE));
  }

  @Test
  void keepsReturnsOfDaysThatAreHeldAndNot() {
    DayReturns held = DayReturns.of(DoubleStream.of(0.1, 0.2, 0.3));
    DayReturns gone = DayReturns.notHeld(3, held.sum());
    assertThat(again(List.of(held, gone, DayReturns.of(DoubleStream.empty()))))
        .isEqualTo(List.of(held, gone, DayReturns.of(DoubleStream.empty())));
  }

  @Test
  void keepsNumbersOfAnyPrecision() {
    assertThat(again(new BigDecimal("1.10"))).isEqualTo(new BigDecimal("1.10"));
  }

  @Test
  void writesWhatRecursOnceAndReadsOneOfIt() {
    ModelId model = new ModelId("market");
    List<?> twice = (List<?>) again(List.of(model, model));
    assertThat(twice.get(0)).isEqualTo(model).isSameAs(twice.get(1));
  }

  @Test
  void writesAnObjectWithoutAFormOnceAndEqualOnesEach() {
    BigDecimal one = new BigDecimal("1.10");
    List<?> read = (List<?>) again(List.of(one, one, new BigDecimal("1.10")));
    assertThat(read.get(1)).isSameAs(read.get(0));
    assertThat(read.get(2)).isEqualTo(one).isNotSameAs(read.get(0));
  }

  @Test
  void makesManyBlocksOfManyValues() {
    List<String> values =
        IntStream.range(0, 40_000).mapToObj(i -> "value " + i).collect(Collectors.toList());
    List<byte[]> blocks = new ArrayList<>();
    Packed.blocks(values.iterator()).forEachRemaining(blocks::add);
    List<Object> read = new ArrayList<>();
    Packed.values(blocks.iterator()).forEachRemaining(read::add);
    assertThat(read).isEqualTo(values);
    assertThat(blocks).hasSizeGreaterThan(1);
  }
}
