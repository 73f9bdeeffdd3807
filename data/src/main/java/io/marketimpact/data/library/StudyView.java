package io.marketimpact.data.library;

import io.marketimpact.data.table.Table;
import java.util.List;

/**
 * What a study found, by the names of firms, groups and tables: of a study that was run or of one
 * that was read back.
 */
public sealed interface StudyView permits Study, SavedStudy {

  /**
   * The effect on a firm under the headline's model and window.
   *
   * @param symbol the firm's
   * @return the effect
   * @throws IllegalArgumentException if the study has no such firm, or the firm is in several
   *     events
   */
  FirmView firm(String symbol);

  /**
   * The effect of one event on a firm.
   *
   * @param event the event's id, such as {@code 2026-01-14}
   * @param symbol the firm's
   * @return the effect
   * @throws IllegalArgumentException if the event does not name the firm
   */
  FirmView firm(String event, String symbol);

  /**
   * The effect on the group of a study that has one.
   *
   * @return the effect under the headline's model and window
   * @throws IllegalArgumentException if there are several groups
   */
  GroupView group();

  /**
   * The effect on a group.
   *
   * @param name the group's, such as {@code 2026-01-14}
   * @return the effect under the headline's model and window
   * @throws IllegalArgumentException if there is no such group
   */
  GroupView group(String name);

  /**
   * The names of its tables.
   *
   * @return such as {@code firm_results}, in alphabetical order
   */
  List<String> tables();

  /**
   * A table to compute with.
   *
   * @param name such as {@code firm_results}
   * @return the columns of the file of that name
   * @throws IllegalArgumentException if the study has no such table
   */
  Table<?> table(String name);

  /**
   * Every firm under every model and over every window.
   *
   * @return the columns of {@code firm_results.csv}
   */
  Table<?> firms();

  /**
   * Every test of every group.
   *
   * @return the columns of {@code group_tests.csv}
   */
  Table<?> tests();

  /**
   * Every abnormal return.
   *
   * @return the columns of {@code abnormal_returns.csv}
   */
  Table<?> abnormalReturns();

  /**
   * What was found about the data.
   *
   * @return the columns of {@code quality.csv}
   */
  Table<?> findings();
}
