package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.Bundled;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.model.ExpectedReturnModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not given at the front door is named. */
class NothingGivenSpec {

  private static final EventStudy STUDY =
      EventStudy.on(Panel.read(Bundled.PRICES)).benchmark("SPY").event("2026-01-14", "AVGO");

  @ParameterizedTest
  @MethodSource
  void whatIsMissingIsNamed(String words, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(words);
  }

  static Stream<Arguments> whatIsMissingIsNamed() {
    return Stream.of(
        missing("a panel must be given: null", () -> EventStudy.on((Panel) null)),
        missing("prices must be given: null", () -> EventStudy.on((PriceSource) null)),
        missing("a benchmark must be given: null", () -> STUDY.benchmark(null)),
        missing("an event's time must be given: null", () -> STUDY.event(null, "AVGO")),
        missing("firms must not have a null", () -> STUDY.event("2026-01-14", (String) null)),
        missing("firms must be given: null", () -> STUDY.event("2026-01-14", (String[]) null)),
        missing("a file of events must be given: null", () -> STUDY.events((Path) null)),
        missing("events must be given: null", () -> STUDY.events((Map<String, List<String>>) null)),
        missing(
            "firms must be given: null",
            () -> STUDY.events(Collections.singletonMap("2026-01-14", null))),
        missing("events must not have a null", () -> STUDY.events(Collections.singletonList(null))),
        missing("models must not have a null", () -> STUDY.models((String) null)),
        missing("a model must be given: null", () -> STUDY.model((ExpectedReturnModel) null)),
        missing("a test must be given: null", () -> STUDY.test(null)),
        missing("windows must not have a null", () -> STUDY.windows((String) null)),
        missing("an estimation window must be given: null", () -> STUDY.estimation(null)),
        missing("controls must not have a null", () -> STUDY.controls((String) null)),
        missing("a file of factors must be given: null", () -> STUDY.factors(null)),
        missing("a choice must be given: null", () -> STUDY.plan(null)),
        missing("who is told must be given: null", () -> STUDY.progress(null)),
        missing("models must be given: null", () -> STUDY.sweep(null, List.of(), List.of())),
        missing("a directory must be given: null", () -> EventStudy.load(null)),
        missing(
            "a model's id must be given: null", () -> ExpectedReturnModel.of(null, sample -> null)),
        missing(
            "how the model is estimated must be given: null",
            () -> ExpectedReturnModel.of("own", null)),
        missing("a test's id must be given: null", () -> TestStatistic.of(null, sample -> null)),
        missing(
            "how the test is computed must be given: null", () -> TestStatistic.of("own", null)),
        missing(
            "the firm's returns must be given: null",
            () -> EventStudy.marketModel(null, new double[9], 8)),
        missing(
            "the market's returns must be given: null",
            () -> EventStudy.marketModel(new double[9], null, 8)),
        missing("places must not have a null", () -> Panel.read((Path) null)),
        missing(
            "dates must not have a null",
            () -> Panel.of(Arrays.asList((LocalDate) null), Map.of())),
        missing(
            "the prices of AVGO must be given: null",
            () -> Panel.of(List.of(), Collections.singletonMap("AVGO", null))),
        missing(
            "the other panel must be given: null", () -> Panel.of(List.of(), Map.of()).and(null)));
  }

  private static Arguments missing(String words, ThrowingCallable call) {
    return Arguments.of(words, call);
  }

  @Test
  void aModelOrATestOfOnesOwnThatGivesNothingIsNamed() {
    EventStudy study = STUDY.event("2026-01-14", "FTNT");
    assertThatThrownBy(study.test(TestStatistic.of("nt", sample -> null))::run)
        .hasMessageContaining("the test 'nt' gave no result, and not why it does not apply");
    assertThatThrownBy(study.model(ExpectedReturnModel.of("nm", sample -> null))::run)
        .hasMessageContaining("the model 'nm' gave no estimate, and not why there is none");
    ExpectedReturnModel failing =
        ExpectedReturnModel.of(
            "fails",
            sample -> {
              throw new IndexOutOfBoundsException("none");
            });
    assertThatThrownBy(study.model(failing)::run)
        .hasMessageContaining("the model 'fails' failed: java.lang.IndexOutOfBoundsException: none")
        .hasRootCauseInstanceOf(IndexOutOfBoundsException.class);
    Study found = study.run();
    assertThatThrownBy(() -> found.save(null)).hasMessage("a directory must be given: null");
    assertThatThrownBy(() -> found.firm(null)).hasMessage("a firm's symbol must be given: null");
  }
}
