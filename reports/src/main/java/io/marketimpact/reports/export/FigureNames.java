package io.marketimpact.reports.export;

import io.marketimpact.base.Lazy;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.section.Scope;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What files of charts are called: what a chart shows, and of whom, in letters files may have. */
final class FigureNames {

  private static final int LONGEST = 60;
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern OF_GROUP = Pattern.compile("group(\\d+)-([a-z]+)(\\d*)");
  private static final Pattern OF_FIRM = Pattern.compile("(stake|tornado)-(\\d+)");
  private static final Pattern OF_CHOICES = Pattern.compile("specifications-(\\d+)");
  private static final Pattern OF_DAY = Pattern.compile("intraday(\\d+)-(.+)");

  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("effects", "abnormal-returns"),
          Map.entry("day", "minutes"),
          Map.entry("family", "comparable-events"),
          Map.entry("waves", "news"),
          Map.entry("ranked", "ranked-stocks"),
          Map.entry("parts", "move-parts"),
          Map.entry("placebo", "normal-windows"),
          Map.entry("power", "power"),
          Map.entry("days", "daily-abnormal-returns"),
          Map.entry("prices", "prices"),
          Map.entry("path", "cumulative-abnormal-return"),
          Map.entry("firm", "cumulative-abnormal-return"),
          Map.entry("stake", "value-at-stake"),
          Map.entry("tornado", "value-at-stake-inputs"));

  private final StudyResult result;
  private final Lazy<List<GroupResult>> groups;

  FigureNames(StudyResult study) {
    this.result = study;
    this.groups = Lazy.of(() -> Scope.inOrder(study).groups());
  }

  /** The name of a figure's files. */
  String of(String id) {
    Matcher group = OF_GROUP.matcher(id);
    if (group.matches()) {
      return safe(
          shown(group.group(2))
              + ofGroup(group.group(1))
              + ofMember(group.group(1), group.group(3)));
    }
    Matcher firm = OF_FIRM.matcher(id);
    if (firm.matches()) {
      return safe(shown(firm.group(1)) + ofExposed(firm.group(2)));
    }
    Matcher choices = OF_CHOICES.matcher(id);
    if (choices.matches()) {
      return safe("specifications" + ofGroup(choices.group(1)));
    }
    Matcher day = OF_DAY.matcher(id);
    return safe(day.matches() ? "minutes" + ofBars(day.group(1)) + "-" + day.group(2) : shown(id));
  }

  private static String shown(String id) {
    return SHOWN.getOrDefault(id, id);
  }

  private String ofGroup(String place) {
    return result.groups().size() == 1
        ? ""
        : "-" + groups.get().get(Integer.parseInt(place)).group().value();
  }

  private String ofMember(String group, String place) {
    return place.isEmpty()
        ? ""
        : symbol(
            groups
                .get()
                .get(Integer.parseInt(group))
                .firms()
                .get(Integer.parseInt(place))
                .event()
                .security());
  }

  private String ofExposed(String place) {
    List<FirmExposure> firms = result.exposure().orElseThrow().firms();
    return symbol(firms.get(Integer.parseInt(place)).study().request().security());
  }

  private String ofBars(String place) {
    return symbol(result.intraday().get(Integer.parseInt(place)).security());
  }

  private static String symbol(SecurityId security) {
    return "-" + security.symbol();
  }

  private static String safe(String name) {
    String safe = UNSAFE.matcher(name).replaceAll("-").replaceAll("^-|-$", "");
    return safe.substring(0, Math.min(safe.length(), LONGEST));
  }
}
