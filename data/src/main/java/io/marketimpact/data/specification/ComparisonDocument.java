package io.marketimpact.data.specification;

import io.marketimpact.base.Require;
import io.marketimpact.data.JsonObject;
import io.marketimpact.event.Comparisons;
import io.marketimpact.event.ControlGroup;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.Sector;
import io.marketimpact.event.SectorFund;
import io.marketimpact.event.Subgroup;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.market.SecurityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The form of control groups, sectors and subgroups. A share that the news named, or whose business
 * it named, is no control and in no sector's basket.
 */
final class ComparisonDocument {

  private final Set<SecurityId> firms;
  private final Set<SecurityId> touched;

  private ComparisonDocument(Dossier dossier) {
    this.firms =
        dossier.subjects().stream()
            .map(Subject::security)
            .collect(Collectors.toCollection(TreeSet::new));
    this.touched = touched(dossier);
  }

  static Comparisons comparisons(JsonObject root, Dossier dossier) {
    ComparisonDocument document = new ComparisonDocument(dossier);
    return new Comparisons(
        named(root, "controls", document::group),
        named(root, "sectors", document::sector),
        named(root, "subgroups", document::subgroup));
  }

  private static <T> List<T> named(
      JsonObject root, String key, BiFunction<String, JsonObject, T> form) {
    List<T> read = new ArrayList<>();
    if (root.has(key)) {
      JsonObject object = root.object(key);
      for (String name : object.keys()) {
        read.add(object.checked(name, () -> form.apply(name, object.object(name))));
      }
    }
    return read;
  }

  private ControlGroup group(String name, JsonObject group) {
    group.only("symbols", "reason", "peers_of");
    return new ControlGroup(
        name, untouched(group), group.text("reason"), securities(group, "peers_of"));
  }

  private Sector sector(String name, JsonObject sector) {
    sector.only("symbols", "firms", "fund", "reason");
    return new Sector(
        name,
        untouched(sector),
        ofTheStudy(sector),
        sector.has("fund") ? Optional.of(fund(sector.object("fund"))) : Optional.empty(),
        sector.text("reason"));
  }

  private static SectorFund fund(JsonObject fund) {
    fund.only("symbol", "named_share", "caveat");
    return new SectorFund(
        fund.parsed("symbol", SecurityId::new),
        fund.optionalNumber("named_share"),
        fund.text("caveat"));
  }

  private Subgroup subgroup(String id, JsonObject subgroup) {
    subgroup.only("name", "firms", "reason");
    return new Subgroup(
        new GroupId(id), subgroup.text("name"), ofTheStudy(subgroup), subgroup.text("reason"));
  }

  private List<SecurityId> ofTheStudy(JsonObject object) {
    List<SecurityId> named = securities(object, "firms");
    named.forEach(
        security ->
            Require.that(
                firms.contains(security),
                "a firm must be one of the study's subjects: %s",
                security));
    return named;
  }

  private List<SecurityId> untouched(JsonObject object) {
    List<SecurityId> shares = securities(object, "symbols");
    shares.forEach(
        security ->
            Require.that(
                !touched.contains(security),
                "a control must not be named by the news: %s",
                security));
    return shares;
  }

  private static List<SecurityId> securities(JsonObject object, String key) {
    return object.texts(key).stream().map(SecurityId::new).toList();
  }

  private static Set<SecurityId> touched(Dossier dossier) {
    Set<SecurityId> touched = new TreeSet<>();
    dossier.subjects().forEach(subject -> touched.add(subject.security()));
    for (Wave wave : dossier.waves()) {
      dossier.registry().ownerships().stream()
          .filter(known -> wave.names().contains(known.entity()))
          .map(Ownership::owner)
          .forEach(touched::add);
    }
    return touched;
  }
}
