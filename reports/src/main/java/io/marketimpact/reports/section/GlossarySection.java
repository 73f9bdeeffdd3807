package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Term;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** The words of the field that a report uses, each explained once. */
final class GlossarySection {

  private static final List<Term> TERMS =
      List.of(
          new Term(
              "abnormal return",
              "The part of a stock's return that the model does not predict: the return less what"
                  + " the market, and whatever else is in the model, would explain."),
          new Term(
              "benchmark",
              "What represents the market in the model: an index, or a fund that tracks it."),
          new Term(
              "confidence interval",
              "The range of effects that the test does not reject. A 95\u202F% interval made"
                  + " the same way covers the true effect in 95 of 100 studies whose assumptions"
                  + " hold."),
          new Term(
              "cumulative abnormal return",
              "The sum of abnormal returns over the days of a window."),
          new Term(
              "day 0",
              "The first session that closes after the news: the first whose close can"
                  + " reflect it."),
          new Term(
              "detectable effect",
              "The smallest move that the test would find with 80\u202F% power. A smaller one"
                  + " may go unnoticed."),
          new Term(
              "estimation window",
              "The sessions before the event from which the model learns what is normal for a"
                  + " stock."),
          new Term(
              "event window",
              "The sessions over which a move is measured, first and last included."),
          new Term(
              "family-wise p",
              "The p-value adjusted for testing several firms at once: the probability, if"
                  + " there is no effect in any firm, that one of them would look as extreme"
                  + " (Romano and Wolf 2005)."),
          new Term(
              "market model",
              "The model that predicts a stock's return from the benchmark's, with an intercept"
                  + " and a slope estimated for each stock."),
          new Term(
              "p-value",
              "The probability, if there is no effect, of a move at least as large as the one"
                  + " observed."),
          new Term(
              "placebo test",
              "The move is compared with those of days on which nothing of the kind happened, by"
                  + " the same measure. The fraction of such days with a move at least as large is"
                  + " the placebo p."),
          new Term("power", "The probability that a test finds an effect of a given size."),
          new Term(
              "standard error", "How far an estimate typically lies from the truth by chance."),
          new Term(
              "statistically significant",
              "A p-value below 0.05: such a move would be rare without an effect. It does not"
                  + " say that the effect is large, or what caused it."),
          new Term(
              "value at stake",
              "The discounted value of the revenue that could be lost, under the stated"
                  + " assumptions."));

  private GlossarySection() {}

  static Optional<Section> of(StudyResult result) {
    List<Term> used =
        result.exposure().isPresent()
            ? TERMS
            : TERMS.stream().filter(term -> !term.name().equals("value at stake")).toList();
    return Optional.of(
        new Section("glossary", "Terms", List.of(new Block.Terms(used))).inAppendix());
  }
}
