package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Bundled;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.study.Depth;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A study says what it does next: to whom the program names, else to a log. */
class ProgressSpec {

  private static final EventStudy JANUARY =
      EventStudy.on(Panel.read(Bundled.PRICES))
          .benchmark("SPY")
          .event("2026-01-14", "AVGO", "FTNT")
          .plan(plan -> plan.depth(Depth.EFFECT));
  private static final String[] OF_RUN = {"Studying 2 firms", "Testing the firms together"};

  private final List<String> steps = new ArrayList<>();

  @Test
  void aStudyAndASweepSayHowFarTheyAre() {
    EventStudy told = JANUARY.progress(steps::add);
    told.run();
    assertThat(steps).containsExactly(OF_RUN);
    steps.clear();
    told.sweep(List.of("market"), List.of("0:0"), List.of("-260:-11", "-130:-11"));
    assertThat(steps).containsExactly("Studying 2 firms, the plan and 2 variations");
  }

  @Test
  void whereNobodyIsNamedALogTakesTheStepsAndShowsThemOnlyIfAsked() {
    Logger log = Logger.getLogger(StudyFunction.class.getName());
    Handler handler = handler();
    log.addHandler(handler);
    try {
      JANUARY.run();
      assertThat(steps).isEmpty();
      log.setLevel(Level.FINE);
      JANUARY.run();
      assertThat(steps).containsExactly(OF_RUN);
    } finally {
      log.setLevel(null);
      log.removeHandler(handler);
    }
  }

  private Handler handler() {
    return new Handler() {
      @Override
      public void publish(LogRecord step) {
        steps.add(step.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
