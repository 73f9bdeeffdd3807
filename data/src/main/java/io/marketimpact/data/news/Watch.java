package io.marketimpact.data.news;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.specification.NamedFile;
import io.marketimpact.market.SecurityId;
import io.marketimpact.news.Alias;
import io.marketimpact.news.EntityDirectory;
import io.marketimpact.news.WatchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
      throw BadInputException.at(
          file, "/schema", "must be " + SCHEMA + "; write it, or name a file of that kind");
    }
    NamedFile named = new NamedFile(file);
    EntityDirectory directory =
        EntityFile.read(others.apply(named.resolve("entities", root.text("entities"))));
    Set<String> ids = new HashSet<>();
    List<Watched> rules = new ArrayList<>();
    root.objects(
        "rules",
        rule ->
            rules.add(
                new Watched(
                    rule(rule, directory),
                    named.resolve("rules/" + rules.size() + "/study", rule.text("study")))));
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

  private static WatchRule rule(JsonObject rule, EntityDirectory directory) {
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
    return new WatchRule(
        rule.text("id"),
        rule.text("title"),
        words(rule, "actors"),
        words(rule, "restrictions"),
        words(rule, "matters"),
        words(rule, "answers"),
        Set.copyOf(
            new HashSet<>(
                known(
                    rule, "entities", directory.aliases().stream().map(Alias::entity), "aliases"))),
        new HashSet<>(words(rule, "sources")),
        (int) Math.min(rule.optionalWhole("independent_sources").orElse(1), Integer.MAX_VALUE),
        (int) Math.min(rule.optionalWhole("quiet_days").orElse(QUIET_DAYS), Integer.MAX_VALUE),
        known(
                rule,
                "firms",
                directory.listings().stream().map(one -> one.company().security().symbol()),
                "line in companies")
            .stream()
            .map(SecurityId::new)
            .toList());
  }

  /** A word without letters would be found in every story. */
  private static List<String> words(JsonObject rule, String key) {
    List<String> words = rule.texts(key);
    if (words.stream().anyMatch(String::isBlank)) {
      throw rule.problem(key, "has an empty text; remove it");
    }
    return words;
  }

  /** What the file of entities lacks would never be found. */
  private static List<String> known(
      JsonObject rule, String key, Stream<String> directory, String missing) {
    Set<String> known = directory.collect(Collectors.toSet());
    List<String> names = rule.texts(key);
    for (String name : names) {
      if (!known.contains(name)) {
        throw rule.problem(
            key,
            "names what the file of entities lacks: '" + name + "'; add its " + missing + " there");
      }
    }
    return names;
  }
}
