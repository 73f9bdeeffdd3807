package io.marketimpact.study;

import io.marketimpact.event.Comparisons;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.Subgroup;
import io.marketimpact.market.SecurityId;
import java.util.List;

/**
 * What a study found beside its groups: the same for parts of them, and for shares the news did not
 * touch.
 *
 * @param asked the untouched shares, sectors and subgroups the study names
 * @param subgroups the result of each subgroup of which two firms or more could be looked at
 * @param untouched every untouched share and every sector's fund, as if the news had touched it;
 *     none where the firms do not share one day 0
 */
public record StudyComparisons(
    Comparisons asked, List<GroupResult> subgroups, List<FirmStudy> untouched) {

  /** Of a study that compares with the market alone. */
  public static final StudyComparisons NONE =
      new StudyComparisons(Comparisons.NONE, List.of(), List.of());

  /** Keeps its own copies. */
  public StudyComparisons {
    subgroups = List.copyOf(subgroups);
    untouched = List.copyOf(untouched);
  }

  /**
   * The name of a subgroup, for people.
   *
   * @param id its id
   * @return its name, the id where the study names none of that id
   */
  public String nameOf(GroupId id) {
    return asked.subgroups().stream()
        .filter(part -> part.id().equals(id))
        .map(Subgroup::name)
        .findFirst()
        .orElse(id.value());
  }

  /**
   * What an untouched share stands for.
   *
   * @param share the share
   * @return such as {@code software basket}, {@code software fund} or {@code software control}
   */
  public List<String> rolesOf(SecurityId share) {
    return Untouched.roles(asked, share);
  }
}
