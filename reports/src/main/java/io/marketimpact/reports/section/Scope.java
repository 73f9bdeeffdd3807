package io.marketimpact.reports.section;

import io.marketimpact.data.table.Table;
import io.marketimpact.event.Imprint;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.FirmCount;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.ByEvidence;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much of a study a page can hold. */
public final class Scope {

  /** Beyond this many firms a table is for machines. */
  static final int MOST_ROWS = 100;

  private static final int MOST_GROUPS_DRAWN = 12;
  private static final int MOST_GROUPS_LISTED = 40;
  private static final int MOST_FIRMS_DRAWN = 40;
  private static final int MOST_FIRMS_ABREAST = 12;

  /** A subgroup of more firms goes by its name. */
  private static final int MOST_NAMED = 4;

  /** Beyond this many a reader sees a choice of the results. */
  static final int MOST_STATEMENTS = 30;

  /** What a source of prices is a copy of, up to a bracket or a comma. */
  private static final Pattern COPY = Pattern.compile("\\ba copy of ([^(,;]+\\w)");

  private Scope() {}

  /**
   * A study in the order in which a page shows it.
   *
   * @param result the study
   * @return the study as it is, or by evidence where not all of it can be shown
   */
  public static StudyResult inOrder(StudyResult result) {
    return result.groups().size() + result.firms().count() <= MOST_STATEMENTS
        ? result
        : result.inOrder(ByEvidence.groups(result.plan(), result.groups()));
  }

  /** Whether every group gets its figure. */
  static boolean drawsGroups(StudyResult result) {
    return result.groups().size() <= MOST_GROUPS_DRAWN;
  }

  /** Whether every firm gets its figure. */
  static boolean drawsFirms(StudyResult result) {
    return drawsGroups(result) && result.firms().count() <= MOST_FIRMS_DRAWN;
  }

  /** Whether a group's firms fit side by side as columns of a table. */
  static boolean fitsAbreast(GroupResult group) {
    return group.firms().size() <= MOST_FIRMS_ABREAST;
  }

  /** The groups that get tables of their own. */
  static List<GroupResult> listed(StudyResult result) {
    return result.groups().subList(0, Math.min(result.groups().size(), MOST_GROUPS_LISTED));
  }

  /** What a section says instead of the groups it leaves out. */
  static Optional<Block> unlisted(StudyResult result) {
    int left = result.groups().size() - listed(result).size();
    return left == 0
        ? Optional.empty()
        : Optional.of(
            new Block.Paragraph(
                more(left, "group, with less evidence,", "groups, with less evidence,")));
  }

  private static String more(int number, String one, String several) {
    return number
        + " more "
        + (number == 1 ? one + " is" : several + " are")
        + " in the results of the study.";
  }

  /** The rows a page can hold, with a word on those it cannot. */
  static <T> Table<T> first(Table<T> table) {
    return table.first(MOST_ROWS, left -> more(left, "row", "rows"));
  }

  /** A heading for a group's part of a section, where there are several. */
  static Optional<Block> heading(StudyResult result, GroupResult group) {
    return hasOneGroup(result)
        ? Optional.empty()
        : Optional.of(new Block.Heading("Group " + group.group()));
  }

  /** Where the figures' numbers come from, for captions. */
  static String source(StudyResult result) {
    boolean hasPrices =
        result.provenance().inputs().stream().anyMatch(input -> input.role().equals("prices"));
    return hasPrices ? " Source: " + vendors(result) + ", see " + sources(result) + "." : "";
  }

  /** Whose prices they are, as far as what is said of their sources names one. */
  private static String vendors(StudyResult result) {
    List<Matcher> all =
        result.dossier().imprint().sources().stream()
            .filter(source -> source.kind() == Imprint.Source.Kind.PRICES)
            .map(source -> COPY.matcher(source.what()))
            .toList();
    List<String> vendors =
        all.stream().filter(Matcher::find).map(copy -> copy.group(1)).distinct().toList();
    return vendors.isEmpty()
        ? "prices"
        : "copies of "
            + Words.list(vendors)
            + (all.stream().allMatch(copy -> copy.reset().find()) ? "" : " and others");
  }

  /** The section that names where prices are from. */
  static String sources(StudyResult result) {
    return result.dossier().imprint().sources().stream()
            .anyMatch(source -> source.kind() == Imprint.Source.Kind.PRICES)
        ? "Sources and identifiers"
        : "Provenance";
  }

  static boolean hasOneGroup(StudyResult result) {
    return result.groups().size() == 1;
  }

  /** Whether all that was studied has one day 0. */
  static boolean hasOneDay(StudyResult result) {
    return result
            .firms()
            .filter(firm -> firm.window(result.plan().headline()).result().isPresent())
            .map(firm -> firm.event().day0())
            .distinct()
            .count()
        <= 1;
  }

  /** What the average of a group or a subgroup is called in a list of averages. */
  static String nameOf(StudyResult result, GroupResult group) {
    List<FirmStudy> averaged = averaged(result, group);
    if (result.comparisons().subgroups().contains(group)) {
      return result.comparisons().nameOf(group.group())
          + " ("
          + members(result, averaged)
          + "), average";
    }
    String all = FirmCount.of(averaged).allWords() + ", average";
    return hasOneGroup(result) ? Words.capitalized(all) : group.group() + ": " + all;
  }

  /** The same where there is little room: a subgroup without its firms. */
  static String shortNameOf(StudyResult result, GroupResult group) {
    return result.comparisons().subgroups().contains(group)
        ? result.comparisons().nameOf(group.group()) + ", average"
        : nameOf(result, group);
  }

  /** Who is in a subgroup: its firms' names, of many their number. */
  static String membersOf(StudyResult result, GroupResult group) {
    return members(result, averaged(result, group));
  }

  private static String members(StudyResult result, List<FirmStudy> firms) {
    return firms.size() <= MOST_NAMED
        ? firms.stream().map(result::nameOf).sorted().collect(Collectors.joining(", "))
        : FirmCount.of(firms).words();
  }

  /** Those with a result for the headline, all where none has one. */
  private static List<FirmStudy> averaged(StudyResult result, GroupResult group) {
    List<FirmStudy> studied =
        group.firms().stream()
            .filter(firm -> firm.window(result.plan().headline()).result().isPresent())
            .toList();
    return studied.isEmpty() ? group.firms() : studied;
  }

  /** The group's name in captions, nothing where there is only one. */
  static String suffix(StudyResult result, GroupResult group) {
    return hasOneGroup(result) ? "" : ", group " + group.group();
  }

  /** The headline's window and model. */
  static String headline(StudyResult result) {
    return Format.window(result.plan().headline().window()) + ", " + model(result);
  }

  /** The headline's model by its name in the field. */
  static String model(StudyResult result) {
    return result
        .plan()
        .model(result.plan().headline().model())
        .method()
        .name()
        .toLowerCase(Locale.ROOT);
  }
}
