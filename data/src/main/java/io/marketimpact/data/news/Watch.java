package io.marketimpact.data.news;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.specification.NamedFile;
import io.marketimpact.market.SecurityId;
import io.marketimpact.news.EntityDirectory;
import io.marketimpact.news.WatchRule;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What to watch for, and what becomes of what is found.
 *
 * @param directory who is called what
 * @param rules at least one, each with the study that its events are made after
 */
public record Watch(EntityDirectory directory, List<Watched> rules) {

  /** The form of document this reader knows. */
  public static final String SCHEMA = "market-impact-watch/1";

  private static final int QUIET_DAYS = 7;

  /** Keeps its own copy. */
  public Watch {
    rules = List.copyOf(rules);
  }

  /**
   * A rule and its study.
   *
   * @param rule what to watch for
   * @param study a specification with the plan, the prices and the comparisons of its events
   */
  public record Watched(WatchRule rule, Path study) {}

  /**
   * Reads a file of rules.
   *
   * @param file the file
   * @return the rules
   * @throws BadInputException if it cannot be used, with the place at fault
   */
  public static Watch read(Path file) {
    return read(file, entities -> entities);
  }

  /**
   * Reads a file of rules that go by other entities than it names.
   *
   * @param file the file
   * @param others gives the file of entities to be read for the one that it names
   * @return the rules
   * @throws BadInputException if a file cannot be used, with the place at fault
   */
  public static Watch read(Path file, UnaryOperator<Path> others) {
    JsonObject root = Json.read(file);
    root.only("schema", "entities", "rules");
    if (!root.text("schema").equals(SCHEMA)) {
      throw BadInputException.at(file, "/schema", "must be " + SCHEMA);
    }
    NamedFile named = new NamedFile(file);
    EntityDirectory directory =
        EntityFile.read(others.apply(named.resolve("entities", root.text("entities"))));
    Set<String> known = new HashSet<>();
    directory.aliases().forEach(alias -> known.add(alias.entity()));
    Set<String> ids = new HashSet<>();
    List<Watched> rules =
        root.objects(
            "rules",
            rule ->
                new Watched(rule(rule, known), named.resolve("rules/study", rule.text("study"))));
    if (rules.isEmpty()) {
      throw BadInputException.at(file, "/rules", "must hold at least one rule");
    }
    for (Watched one : rules) {
      if (!ids.add(one.rule().id())) {
        throw BadInputException.at(file, "/rules", one.rule().id() + " appears twice; rename one");
      }
    }
    return new Watch(directory, rules);
  }

  private static WatchRule rule(JsonObject rule, Set<String> known) {
    rule.only(
        "id",
        "title",
        "actors",
        "restrictions",
        "matters",
        "answers",
        "entities",
        "sources",
        "independent_sources",
        "quiet_days",
        "firms",
        "study");
    List<String> entities = rule.texts("entities");
    rule.checked("entities", () -> requireKnown(entities, known));
    return new WatchRule(
        rule.text("id"),
        rule.text("title"),
        rule.texts("actors"),
        rule.texts("restrictions"),
        rule.texts("matters"),
        rule.texts("answers"),
        Set.copyOf(new HashSet<>(entities)),
        new HashSet<>(rule.texts("sources")),
        (int) Math.min(rule.optionalWhole("independent_sources").orElse(1), Integer.MAX_VALUE),
        (int) Math.min(rule.optionalWhole("quiet_days").orElse(QUIET_DAYS), Integer.MAX_VALUE),
        rule.checked("firms", () -> rule.texts("firms").stream().map(SecurityId::new).toList()));
  }

  private static List<String> requireKnown(List<String> entities, Set<String> known) {
    for (String entity : entities) {
      if (!known.contains(entity)) {
        throw new IllegalArgumentException(
            "names an entity that the file of entities lacks: " + entity + "; add its aliases");
      }
    }
    return entities;
  }
}
