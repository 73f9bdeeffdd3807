package io.marketimpact.data.result;

import com.fasterxml.jackson.core.filter.TokenFilter;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.StudyState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads back what a published study says in short, from its manifest and its result. */
public final class StudySummaryFile {

  private static final Set<String> PASSED_BY =
      Set.of(
          "units",
          "plan",
          "summary",
          "waves",
          "confounders",
          "caveats",
          "other_day_zero",
          "claims",
          "model_tests",
          "specification_curve",
          "leave_one_out",
          "intraday",
          "quality",
          "path",
          "coefficients",
          "reason",
          "note",
          "p_romano_wolf",
          "exposure");

  private static final String PLACEBO = "placebo_time";
  private static final String SCALED_PLACEBO = "placebo_time_scaled";

  /** They differ in tables that a summary does without. */
  private static final SortedSet<String> RESULTS =
      new TreeSet<>(List.of("market-impact-result/1", "market-impact-result/2"));

  private final ModelId model;
  private final EventWindow window;
  private final boolean isProvisional;

  private StudySummaryFile(ModelId model, EventWindow window, boolean isProvisional) {
    this.model = model;
    this.window = window;
    this.isProvisional = isProvisional;
  }

  /**
   * Reads a published study.
   *
   * @param directory its directory
   * @return what it says
   * @throws BadInputException if a file of it is missing, cannot be read or is of another kind
   */
  public static StudySummary read(Path directory) {
    JsonObject manifest = Json.read(directory.resolve("manifest.json"));
    manifest.checked("schema", () -> kind(manifest, Set.of("market-impact-manifest/1")));
    JsonObject plan = manifest.object("plan");
    ModelId model = plan.checked("models", () -> new ModelId(first(plan.texts("models"))));
    EventWindow window =
        plan.checked("windows", () -> EventWindow.parse(first(plan.texts("windows"))));
    return new StudySummaryFile(model, window, isProvisional(manifest))
        .summary(directory.resolve("result.json"));
  }

  private static boolean isProvisional(JsonObject manifest) {
    return manifest.optionalText("state").filter(StudyState.PROVISIONAL.text()::equals).isPresent();
  }

  private static String kind(JsonObject document, Set<String> schemas) {
    String text = document.text("schema");
    Require.that(schemas.contains(text), "must be %s: %s", String.join(" or ", schemas), text);
    return text;
  }

  private static String first(List<String> texts) {
    Require.that(!texts.isEmpty(), "must name one at least: %s", texts);
    return texts.get(0);
  }

  private StudySummary summary(Path file) {
    JsonObject root = Json.read(file, new Kept(false));
    root.checked("schema", () -> kind(root, RESULTS));
    List<LocalDate> days =
        root.objects("groups", group -> group.objects("firms", StudySummaryFile::day0)).stream()
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList();
    return root.checked(
        "plan",
        () ->
            new StudySummary(
                root.object("event").text("title"),
                days,
                model,
                window,
                root.objects("groups", this::group),
                root.has("left_out")
                    ? leftOut(root.object("left_out"))
                    : StudySummary.LeftOut.NOTHING,
                isProvisional));
  }

  private static StudySummary.LeftOut leftOut(JsonObject node) {
    return new StudySummary.LeftOut((int) node.number("groups"), (int) node.number("firms"));
  }

  private static LocalDate day0(JsonObject firm) {
    return firm.parsed("day0", LocalDate::parse);
  }

  private StudySummary.Group group(JsonObject node) {
    Optional<JsonObject> average =
        node.objects("windows", window -> window).stream().filter(this::isHeadline).findFirst();
    List<Optional<StudySummary.Effect>> firms =
        node.objects("firms", firm -> firm(firm, average.orElse(node)));
    List<StudySummary.Effect> studied = firms.stream().flatMap(Optional::stream).toList();
    Optional<StudySummary.Effect> effect =
        studied.size() == 1 ? Optional.of(studied.get(0)) : average.map(StudySummaryFile::average);
    return new StudySummary.Group(node.text("group"), firms.size(), studied.size(), effect);
  }

  private Optional<StudySummary.Effect> firm(JsonObject firm, JsonObject average) {
    JsonObject models = firm.object("models");
    if (!models.has(model.value()) || !models.object(model.value()).has("windows")) {
      return Optional.empty();
    }
    JsonObject windows = models.object(model.value()).object("windows");
    String days = window.toString();
    return windows.has(days) && windows.object(days).has("car")
        ? Optional.of(
            effect(windows.object(days), "car", windows.object(days), "p_placebo", average))
        : Optional.empty();
  }

  private boolean isHeadline(JsonObject node) {
    return node.text("model").equals(model.value())
        && node.text("window").equals(window.toString());
  }

  private static StudySummary.Effect average(JsonObject node) {
    return test(node, PLACEBO)
        .map(test -> effect(node, "caar", test, "p_value", node))
        .orElseGet(() -> effect(node, "caar", node, "p_placebo", node));
  }

  private static Optional<JsonObject> test(JsonObject average, String id) {
    Stream<JsonObject> tests =
        average.has("tests") ? average.objects("tests", test -> test).stream() : Stream.empty();
    return tests.filter(test -> test.text("test").equals(id)).findFirst();
  }

  /**
   * How far the test that decides of an effect can be trusted. The portfolio of one firm is the
   * firm, and its t that of the portfolio. Results of former versions were decided by the placebo
   * of constant volatility.
   */
  private static Optional<TrustLevel> trust(JsonObject effect, JsonObject average) {
    Optional<String> rule = effect.optionalText("decision_rule");
    Optional<JsonObject> test =
        rule.filter(EffectTest.Rule.STUDENT.id()::equals).isPresent()
            ? test(average, "portfolio_t")
            : test(average, SCALED_PLACEBO).or(() -> test(average, PLACEBO));
    return effect
        .optionalText("decision")
        .flatMap(decided -> test)
        .filter(judged -> judged.has("trust"))
        .map(judged -> judged.checked("trust", () -> level(judged.text("trust"))));
  }

  private static TrustLevel level(String id) {
    return Stream.of(TrustLevel.values())
        .filter(level -> level.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be headline, valid, comparison_only or cannot_reject: " + id));
  }

  private static StudySummary.Effect effect(
      JsonObject node, String size, JsonObject test, String p, JsonObject average) {
    String rule = node.has("p_decision") ? "decision_" : "";
    return new StudySummary.Effect(
        node.number(size),
        node.optionalNumber(rule + "ci95_low")
            .map(low -> node.checked("", () -> new Interval(low, node.number(rule + "ci95_high")))),
        node.optionalNumber("p_decision").or(() -> test.optionalNumber(p)),
        node.optionalNumber(rule + "mde80"),
        node.optionalText("decision").map(text -> node.checked("decision", () -> decision(text))),
        trust(node, average));
  }

  /** Results of former versions also say where an interval of t disagreed. */
  private static Decision decision(String text) {
    return Decision.valueOf(text.toUpperCase(Locale.ROOT).replaceFirst("_BY_PLACEBO(_ONLY)?$", ""));
  }

  /** Keeps what a summary needs: of the models only the headline's. */
  private final class Kept extends TokenFilter {
    private final boolean isAmongModels;

    private Kept(boolean isAmongModels) {
      this.isAmongModels = isAmongModels;
    }

    @Override
    public TokenFilter includeProperty(String name) {
      if (isAmongModels) {
        return name.equals(model.value()) ? new Kept(false) : null;
      }
      if (PASSED_BY.contains(name)) {
        return null;
      }
      return new Kept(name.equals("models"));
    }
  }
}
