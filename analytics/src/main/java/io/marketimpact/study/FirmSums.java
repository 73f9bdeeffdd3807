package io.marketimpact.study;

import io.marketimpact.base.Mergeable;
import io.marketimpact.event.GroupId;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.EstimationSums;
import io.marketimpact.inference.group.ScoreSums;
import io.marketimpact.inference.group.Scoring;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What is summed over the firms of groups too large to be held, wherever the firms are. */
public final class FirmSums {

  private FirmSums() {}

  private static void forEach(FirmStudy firm, BiConsumer<ModelWindow, FirmEvidence> action) {
    firm.estimates()
        .forEach(
            (model, outcome) ->
                outcome
                    .result()
                    .ifPresent(
                        estimate ->
                            estimate
                                .windows()
                                .forEach(
                                    (window, result) ->
                                        result
                                            .result()
                                            .ifPresent(
                                                found ->
                                                    action.accept(
                                                        new ModelWindow(model, window),
                                                        found.evidence())))));
  }

  /** Sums of estimation days by group, model and window: all that is asked before the scores. */
  public static final class OfDays implements Mergeable<OfDays> {

    private static final long serialVersionUID = 1;

    private final HashMap<GroupId, HashMap<ModelWindow, EstimationSums>> groups = new HashMap<>();

    /** Of no firm. */
    public OfDays() {}

    /**
     * Adds a firm with its residuals.
     *
     * @param firm its study
     */
    public void add(FirmStudy firm) {
      forEach(firm, (asked, evidence) -> sums(firm.event().group(), asked).add(evidence));
    }

    private EstimationSums sums(GroupId group, ModelWindow asked) {
      return groups
          .computeIfAbsent(group, id -> new HashMap<>())
          .computeIfAbsent(asked, window -> new EstimationSums());
    }

    @Override
    public OfDays empty() {
      return new OfDays();
    }

    @Override
    public void merge(OfDays other) {
      other.groups.forEach(
          (group, windows) -> windows.forEach((asked, those) -> sums(group, asked).merge(those)));
    }

    /**
     * The sums of a group.
     *
     * @param group its id
     * @return by model and window, of those that a firm has
     */
    public Map<ModelWindow, EstimationSums> of(GroupId group) {
      return Optional.ofNullable(groups.get(group)).map(Map::copyOf).orElse(Map.of());
    }
  }

  /** Sums of scores by group, model and window. */
  public static final class OfScores implements Mergeable<OfScores> {

    private static final long serialVersionUID = 1;

    private final HashMap<GroupId, HashMap<ModelWindow, List<Scoring>>> scorings;
    private final HashMap<GroupId, HashMap<ModelWindow, List<ScoreSums>>> groups = new HashMap<>();

    /**
     * Of no firm.
     *
     * @param scorings how the firms of a group are scored
     */
    public OfScores(Map<GroupId, Map<ModelWindow, List<Scoring>>> scorings) {
      this.scorings = new HashMap<>();
      scorings.forEach((group, windows) -> this.scorings.put(group, new HashMap<>(windows)));
    }

    /**
     * Adds a firm with its residuals.
     *
     * @param firm its study
     */
    public void add(FirmStudy firm) {
      GroupId group = firm.event().group();
      forEach(
          firm,
          (asked, evidence) -> ScoreSums.addToAll(sums(group, asked, evidence.length()), evidence));
    }

    private List<ScoreSums> sums(GroupId group, ModelWindow asked, int length) {
      return groups
          .computeIfAbsent(group, id -> new HashMap<>())
          .computeIfAbsent(
              asked,
              window ->
                  scorings.get(group).get(window).stream()
                      .map(scoring -> ScoreSums.exact(scoring, length))
                      .collect(Collectors.toList()));
    }

    @Override
    public OfScores empty() {
      return new OfScores(new LinkedHashMap<>(scorings));
    }

    @Override
    public void merge(OfScores other) {
      other.groups.forEach(
          (group, windows) ->
              windows.forEach(
                  (asked, those) -> {
                    List<ScoreSums> own = sums(group, asked, asked.window().length());
                    for (int i = 0; i < own.size(); i++) {
                      own.get(i).merge(those.get(i));
                    }
                  }));
    }

    /**
     * The sums of a group.
     *
     * @param group its id
     * @return by model and window, of those that a firm has
     */
    public Map<ModelWindow, List<ScoreSums>> of(GroupId group) {
      return Optional.ofNullable(groups.get(group)).map(Map::copyOf).orElse(Map.of());
    }
  }
}
