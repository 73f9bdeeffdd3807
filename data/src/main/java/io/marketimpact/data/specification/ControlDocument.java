package io.marketimpact.data.specification;

import io.marketimpact.base.Require;
import io.marketimpact.data.JsonObject;
import io.marketimpact.event.ControlGroup;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.Wave;
import io.marketimpact.market.SecurityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The form of control groups. A share that the news named, or whose business it named, is none. */
final class ControlDocument {

  private ControlDocument() {}

  static List<ControlGroup> groups(JsonObject root, Dossier dossier) {
    if (!root.has("controls")) {
      return List.of();
    }
    Set<SecurityId> touched = touched(dossier);
    JsonObject controls = root.object("controls");
    List<ControlGroup> groups = new ArrayList<>();
    for (String name : controls.keys()) {
      groups.add(controls.checked(name, () -> group(name, controls.object(name), touched)));
    }
    return groups;
  }

  private static ControlGroup group(String name, JsonObject group, Set<SecurityId> touched) {
    group.only("symbols", "reason", "peers_of");
    ControlGroup read =
        new ControlGroup(
            name,
            group.texts("symbols").stream().map(SecurityId::new).toList(),
            group.text("reason"),
            group.has("peers_of")
                ? group.texts("peers_of").stream().map(SecurityId::new).toList()
                : List.of());
    read.securities()
        .forEach(
            security ->
                Require.that(
                    !touched.contains(security),
                    "a control must not be named by the news: %s",
                    security));
    return read;
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
