package io.marketimpact.data.table;

import io.marketimpact.base.Require;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of rows, of each its last revision, in the order of their keys: the order of
 * reading leaves no trace. A row that says something else than before is the next revision of it.
 */
public final class Revisions {

  private final RowForm form;
  private final SortedMap<List<String>, Revision> last = new TreeMap<>(Revisions::compare);
  private final Map<List<String>, Integer> numbers = new HashMap<>();

  /**
   * A row as it was said once.
   *
   * @param cells in the order of the form's columns
   * @param number 1 for the first time
   */
  public record Revision(List<String> cells, int number) {

    /** Keeps its own copy. */
    public Revision {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A row that now says something else.
   *
   * @param row by what it is recognized
   * @param changes what it says now and what it said before, column by column
   */
  public record Correction(String row, String changes) {}

  /**
   * What reading a source changed.
   *
   * @param added number of new rows
   * @param known number of rows that were there before and say the same
   * @param corrections rows that now say something else
   * @param fresh the new and the corrected rows
   */
  public record Change(int added, int known, List<Correction> corrections, List<Revision> fresh) {

    /** Keeps its own copies. */
    public Change {
      corrections = List.copyOf(corrections);
      fresh = List.copyOf(fresh);
    }

    /**
     * Both changes, this one before the other.
     *
     * @param other of other rows
     * @return what they changed together
     */
    public Change and(Change other) {
      return new Change(
          added + other.added,
          known + other.known,
          Stream.concat(corrections.stream(), other.corrections.stream()).toList(),
          Stream.concat(fresh.stream(), other.fresh.stream()).toList());
    }
  }

  /**
   * Rows that are known.
   *
   * @param form of the rows
   * @param known every revision in the order in which they were learned
   */
  public Revisions(RowForm form, Collection<Revision> known) {
    this(form, known, known);
  }

  /**
   * Rows that were known at an instant, where others may have been learned since.
   *
   * @param form of the rows
   * @param known every revision of then, in the order in which they were learned
   * @param all every revision, whose numbers are not given again
   */
  public Revisions(RowForm form, Collection<Revision> known, Collection<Revision> all) {
    this.form = form;
    known.forEach(one -> last.put(form.key(one.cells()), one));
    all.forEach(one -> numbers.merge(form.key(one.cells()), one.number(), Math::max));
  }

  /**
   * The last revision of each row that was not withdrawn.
   *
   * @return cells, in the order of their keys
   */
  public List<List<String>> rows() {
    return last.values().stream()
        .map(Revision::cells)
        .filter(cells -> !form.isWithdrawn(cells))
        .toList();
  }

  /**
   * By what each row is recognized that is known, withdrawn ones too.
   *
   * @return the cells of the keys, in order
   */
  public List<List<String>> keys() {
    return List.copyOf(last.keySet());
  }

  /**
   * Whether a row was taken back, and not taken in again since.
   *
   * @param row cells in the order of the form's columns, of which the key counts
   * @return whether it was
   */
  public boolean isWithdrawn(List<String> row) {
    Revision revision = last.get(form.key(row));
    return revision != null && form.isWithdrawn(revision.cells());
  }

  /**
   * Takes rows back: each is followed by a revision that has its key alone, and what it said stays
   * known of the time before.
   *
   * @param rows cells in the order of the form's columns, of which the key counts
   * @return what it changed
   * @throws IllegalArgumentException if there is no such row
   */
  public Change withdraw(List<List<String>> rows) {
    int known = 0;
    List<Correction> corrections = new ArrayList<>();
    List<Revision> fresh = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> key = form.key(row);
      String name = String.join(", ", key);
      Require.that(last.containsKey(key), "no such row is kept: %s", name);
      if (form.isWithdrawn(last.get(key).cells())) {
        known++;
        continue;
      }
      corrections.add(new Correction(name, "withdrawn"));
      fresh.add(next(key, form.withdrawn(row)));
    }
    return new Change(0, known, corrections, fresh);
  }

  private Revision next(List<String> key, List<String> cells) {
    Revision now = new Revision(cells, numbers.merge(key, 1, Integer::sum));
    last.put(key, now);
    return now;
  }

  /**
   * Takes in what a source says.
   *
   * @param rows cells in the order of the form's columns
   * @return what it changed
   */
  public Change take(List<List<String>> rows) {
    int added = 0;
    int known = 0;
    List<Correction> corrections = new ArrayList<>();
    List<Revision> fresh = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> key = form.key(row);
      Revision before = last.get(key);
      if (before != null && before.cells().equals(row)) {
        known++;
        continue;
      }
      if (before == null) {
        added++;
      } else {
        corrections.add(new Correction(String.join(", ", key), changes(before.cells(), row)));
      }
      fresh.add(next(key, row));
    }
    return new Change(added, known, corrections, fresh);
  }

  private String changes(List<String> before, List<String> after) {
    if (form.isWithdrawn(before)) {
      return "taken in again after its withdrawal";
    }
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        changes.add(form.columns().get(i) + " '" + after.get(i) + "' was '" + before.get(i) + "'");
      }
    }
    return String.join(", ", changes);
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
