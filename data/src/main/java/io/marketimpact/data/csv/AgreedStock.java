package io.marketimpact.data.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a vendor's files say together of one stock. Each file is compared with all before it at
 * once, by the days that it has.
 */
final class AgreedStock {

  private final VendorDays days;
  private final TreeMap<Integer, int[]> fileByDayOfYear = new TreeMap<>();
  private final TreeMap<LocalDate, Map<String, Stated>> stated = new TreeMap<>();
  private final SortedMap<LocalDate, Map<String, Contested>> contested = new TreeMap<>();

  /** An action, and the number of the first file that states it. */
  private record Stated(List<String> row, int file) {

    String figure() {
      return row.get(ActionStore.RATIO) + row.get(ActionStore.AMOUNT);
    }
  }

  /**
   * An action that a file states and another has otherwise, though it has a row of the day.
   *
   * @param row as the one file has it
   * @param file that file's number, from 1
   * @param other the other's number
   * @param figure of the other, empty where it has no such action
   */
  record Contested(List<String> row, int file, int other, String figure) {}

  AgreedStock(String symbol) {
    days = new VendorDays(symbol);
  }

  /** Adds a file. */
  void add(int file, List<List<String>> rows, VendorDays its) {
    Map<LocalDate, Map<String, Stated>> own = new TreeMap<>();
    rows.forEach(row -> of(own, day(row)).put(row.get(ActionStore.TYPE), new Stated(row, file)));
    its.days().forEach(day -> before(own, day, file));
    own.forEach((day, actions) -> actions.forEach((type, one) -> add(day, type, one)));
    its.days().forEach(day -> file(day.getYear())[day.getDayOfYear()] = file);
    days.addAll(its);
  }

  /** What files before this one state of a day that it has, too. */
  private void before(Map<LocalDate, Map<String, Stated>> own, LocalDate day, int file) {
    stated
        .getOrDefault(day, Map.of())
        .forEach(
            (type, one) -> {
              Optional<Stated> now = Optional.ofNullable(own.getOrDefault(day, Map.of()).get(type));
              String figure = now.map(Stated::figure).orElse("");
              if (!figure.equals(one.figure())) {
                contest(day, type, new Contested(one.row(), one.file(), file, figure));
              }
            });
  }

  private void add(LocalDate day, String type, Stated one) {
    Stated first = of(stated, day).putIfAbsent(type, one);
    int before = file(day.getYear())[day.getDayOfYear()];
    if (first == null && before > 0) {
      contest(day, type, new Contested(one.row(), one.file(), before, ""));
    }
  }

  private void contest(LocalDate day, String type, Contested one) {
    of(contested, day).putIfAbsent(type, one);
  }

  private static <T> Map<String, T> of(Map<LocalDate, Map<String, T>> byDay, LocalDate day) {
    return byDay.computeIfAbsent(day, any -> new TreeMap<>());
  }

  /** The last file that has a row of each day of a year, 0 where none has. */
  private int[] file(int year) {
    return fileByDayOfYear.computeIfAbsent(year, any -> new int[367]);
  }

  private static LocalDate day(List<String> row) {
    return LocalDate.parse(row.get(ActionStore.EX_DATE));
  }

  /** In the order of their days. */
  List<Contested> contested() {
    return contested.values().stream().flatMap(of -> of.values().stream()).toList();
  }

  /** What no file contests, in the order of the days. */
  List<List<String>> actions() {
    List<List<String>> agreed = new ArrayList<>();
    stated.forEach(
        (day, actions) ->
            actions.forEach(
                (type, one) -> {
                  if (!contested.getOrDefault(day, Map.of()).containsKey(type)) {
                    agreed.add(one.row());
                  }
                }));
    return agreed;
  }

  /** Days with a contested action are as if no file had them. */
  VendorDays days() {
    VendorDays agreed = new VendorDays(days.symbol());
    agreed.addAll(days);
    contested.keySet().forEach(agreed::doubt);
    return agreed;
  }
}
