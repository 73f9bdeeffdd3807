package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.NearNames;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.ModelWindow;

/**
 * The effect on a group of firms under one model over one window.
 *
 * @param group the group under every model and window
 * @param asked the model and the window
 */
public record GroupEffect(GroupResult group, ModelWindow asked) implements GroupView {

  @Override
  public GroupEffect over(String days) {
    return checked(new ModelWindow(asked.model(), EventWindow.parse(days)));
  }

  @Override
  public GroupEffect under(String model) {
    return checked(new ModelWindow(new ModelId(model), asked.window()));
  }

  private GroupEffect checked(ModelWindow other) {
    group.firms().forEach(firm -> firm.window(other));
    return new GroupEffect(group, other);
  }

  /**
   * Everything about the window.
   *
   * @return the result
   * @throws IllegalStateException if no firm of the group has a result there
   */
  public GroupWindow result() {
    return group
        .window(asked)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no firm of group "
                        + group.group()
                        + " has a result under "
                        + asked.model()
                        + " over "
                        + asked.window()));
  }

  private <T> T present(Outcome<T> outcome) {
    return outcome.match(
        value -> value,
        why -> {
          throw new IllegalStateException("group " + group.group() + ": " + why.detail());
        });
  }

  @Override
  public double caar() {
    return result().caar();
  }

  @Override
  public Interval interval() {
    return present(result().interval());
  }

  @Override
  public Verdict verdict() {
    return present(result().verdict());
  }

  @Override
  public Assessment test(String id) {
    return present(
        result().tests().stream()
            .filter(test -> test.test().value().equals(id))
            .findFirst()
            .map(GroupTest::outcome)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "a test must be one of the study's: "
                            + NearNames.hint(
                                id,
                                result().tests().stream()
                                    .map(test -> test.test().value())
                                    .toList()))));
  }

  /** In a line: the effect with its interval, and which test decides and how. */
  @Override
  public String toString() {
    String place = EffectWords.place(group.group(), asked);
    return group
        .window(asked)
        .map(
            found ->
                found
                        .interval()
                        .match(
                            interval -> EffectWords.group(place, found.caar(), interval),
                            why -> EffectWords.group(place, found.caar(), "; " + why.detail()))
                    + found.verdict().result().map(EffectWords::decided).orElse(""))
        .orElse(place + ": no firm has a result");
  }
}
