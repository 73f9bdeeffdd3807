package io.marketimpact.data.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.event.Listing;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.news.FoundEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The form of an event found in the news: what happened is the news', how it is studied is as in
 * the specification it is made after, without what the news touched.
 */
final class CandidateDocument {

  private static final List<String> DESIGN =
      List.of(
          "calendar",
          "calendars",
          "prices",
          "price_kind",
          "factors",
          "intraday",
          "exposure",
          "earnings",
          "group",
          "plan",
          "controls",
          "sectors",
          "subgroups",
          "variations");

  private final FoundEvent found;
  private final ObjectNode pattern;
  private final String origin;
  private final List<Ownership> ownerships;

  CandidateDocument(FoundEvent found, ObjectNode pattern, String origin) {
    this.found = found;
    this.origin = origin;
    this.pattern = pattern;
    Set<String> named =
        found.waves().stream().flatMap(wave -> wave.names().stream()).collect(Collectors.toSet());
    this.ownerships =
        found.registry().ownerships().stream()
            .filter(known -> named.contains(known.entity()))
            .toList();
  }

  ObjectNode root() {
    ObjectNode root = pattern.objectNode();
    root.put("schema", SpecificationFile.SCHEMA);
    root.put("id", found.id().value());
    root.put("title", found.rule().title());
    root.put("summary", summary());
    for (String key : DESIGN) {
      if (pattern.has(key)) {
        root.set(key, pattern.get(key).deepCopy());
      }
    }
    found.firms().forEach(firm -> root.withArray("subjects").add(subject(firm)));
    found.waves().forEach(wave -> root.withArray("waves").add(wave(wave)));
    root.putArray("ownership").addAll(ownerships.stream().map(this::ownership).toList());
    root.putArray("claims");
    root.putArray("confounders");
    root.putArray("caveats").addAll(caveats().stream().map(root::textNode).toList());
    withoutTouched(root);
    return root;
  }

  private String summary() {
    return found.waves().get(0).summary()
        + ". Found in "
        + found.stories().size()
        + " stories of "
        + found.reporters()
        + " independent reporters.";
  }

  private List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    caveats.add(
        "Found in the news by the rule "
            + found.rule().id()
            + "; a candidate until somebody has confirmed its waves, names and times.");
    caveats.add(
        "What the press said of the stocks and what else happened that day were not sought.");
    if (!origin.isEmpty()) {
      caveats.add("Its stories were read from " + origin + ".");
    }
    if (!found.others().isEmpty()) {
      caveats.add(
          "Named as well and not among the firms under study: "
              + found.others().stream()
                  .map(other -> other.name() + " (" + other.security() + ")")
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return caveats;
  }

  private ObjectNode subject(Subject firm) {
    return pattern
        .objectNode()
        .put("symbol", firm.security().symbol())
        .put("name", firm.name())
        .put("exchange", firm.exchange().toString());
  }

  private ObjectNode wave(Wave wave) {
    ObjectNode node = pattern.objectNode().put("id", wave.id());
    node.set("published", time(wave.time()));
    node.put("summary", wave.summary());
    ArrayNode names = node.putArray("names");
    wave.names().forEach(names::add);
    return node.put("source", wave.source());
  }

  private ObjectNode time(PublicationTime time) {
    ObjectNode node = pattern.objectNode();
    if (time instanceof PublicationTime.At at) {
      return node.put("at", at.instant().toString());
    }
    if (time instanceof PublicationTime.Between between) {
      return node.put("earliest", between.earliest().toString())
          .put("latest", between.latest().toString());
    }
    return time instanceof PublicationTime.NoLaterThan bound
        ? node.put("no_later_than", bound.latest().toString())
        : node.put("date", time.day().toString());
  }

  private ObjectNode ownership(Ownership known) {
    ObjectNode node =
        pattern
            .objectNode()
            .put("entity", known.entity())
            .put("owner", known.owner().symbol())
            .put("status", known.status().name().toLowerCase(Locale.ROOT))
            .put("materiality", known.materiality().name().toLowerCase(Locale.ROOT));
    if (known.listing() != Listing.UNKNOWN) {
      node.put("listing", known.listing().name().toLowerCase(Locale.ROOT));
    }
    if (!known.validFrom().equals(LocalDate.MIN)) {
      node.put("from", known.validFrom().toString());
    }
    return node.put("source", known.source());
  }

  /**
   * A share that the news touched is no control, and only firms under study have peers and parts.
   */
  private void withoutTouched(ObjectNode root) {
    Set<String> firms =
        found.firms().stream().map(firm -> firm.security().symbol()).collect(Collectors.toSet());
    Set<String> touched = new HashSet<>(firms);
    ownerships.forEach(known -> touched.add(known.owner().symbol()));
    for (String key : List.of("controls", "sectors", "subgroups")) {
      for (Map.Entry<String, JsonNode> one : List.copyOf(root.path(key).properties())) {
        ObjectNode group = (ObjectNode) one.getValue();
        keep(group, "symbols", symbol -> !touched.contains(symbol));
        keep(group, "firms", firms::contains);
        keep(group, "peers_of", firms::contains);
        if (isEmptied(group) || isAlone(key, group)) {
          ((ObjectNode) root.get(key)).remove(one.getKey());
        }
      }
    }
  }

  private static boolean isEmptied(ObjectNode group) {
    return List.of("symbols", "firms", "peers_of").stream()
        .anyMatch(key -> group.has(key) && group.get(key).isEmpty());
  }

  /** One firm is no subgroup. */
  private static boolean isAlone(String key, ObjectNode group) {
    return key.equals("subgroups") && group.path("firms").size() < 2;
  }

  private static void keep(ObjectNode group, String key, Predicate<String> isKept) {
    if (group.has(key)) {
      ArrayNode kept = group.arrayNode();
      group
          .get(key)
          .forEach(
              symbol -> {
                if (isKept.test(symbol.textValue())) {
                  kept.add(symbol);
                }
              });
      group.set(key, kept);
    }
  }
}
