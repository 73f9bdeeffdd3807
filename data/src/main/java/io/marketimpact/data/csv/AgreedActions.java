package io.marketimpact.data.csv;

import static java.util.stream.Collectors.groupingBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.AgreedStock.Contested;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The splits and dividends of several price files. Files of one vendor that were downloaded at
 * different times may contradict each other, and nothing in them says which one is later: such an
 * action is left out, and its day is none of which all actions are known.
 */
public final class AgreedActions {

  private final List<Path> files = new ArrayList<>();
  private final Map<List<String>, AgreedStock> stocks = new LinkedHashMap<>();
  private final ActionFindings findings = new ActionFindings();

  /**
   * Reads what the next file states.
   *
   * @param file a price file
   * @return its splits and dividends
   * @throws BadInputException if the file cannot be read
   */
  public VendorActions read(PriceFile file) {
    VendorActions stated = StatedActions.read(file);
    add(file.path(), stated);
    return stated;
  }

  /**
   * Adds what the next file states.
   *
   * @param file the file
   * @param stated its splits and dividends
   */
  public void add(Path file, VendorActions stated) {
    files.add(file);
    findings.addAll(stated.findings());
    Map<List<String>, List<List<String>>> actions =
        stated.actions().stream().collect(groupingBy(ActionMerge::stockAndSource));
    stated
        .days()
        .forEach(
            (of, days) ->
                stocks
                    .computeIfAbsent(of, any -> new AgreedStock(days.symbol()))
                    .add(files.size(), actions.getOrDefault(of, List.of()), days));
  }

  /**
   * Adds cells of the files that can be no action, before the files are compared.
   *
   * @param refused cells of all the files
   */
  public void add(ActionFindings refused) {
    findings.addAll(refused);
  }

  /**
   * What all files state that were read, but for what one contradicts in another.
   *
   * @return their splits and dividends in the order of the files
   */
  public VendorActions all() {
    List<List<String>> actions = new ArrayList<>();
    Map<List<String>, VendorDays> days = new LinkedHashMap<>();
    ActionFindings all = new ActionFindings();
    all.addAll(findings);
    stocks.forEach(
        (of, stock) -> {
          actions.addAll(stock.actions());
          days.put(of, stock.days());
          stock.contested().forEach(one -> all.add(words(one)));
        });
    return new VendorActions(actions, days, all);
  }

  private String words(Contested one) {
    List<String> row = one.row();
    return BadInputException.file(
            files.get(one.file() - 1),
            "states the "
                + row.get(ActionStore.TYPE)
                + " "
                + row.get(ActionStore.RATIO)
                + row.get(ActionStore.AMOUNT)
                + " of "
                + row.get(ActionStore.SYMBOL)
                + " on "
                + row.get(ActionStore.EX_DATE)
                + ", and "
                + files.get(one.other() - 1)
                + (one.figure().isEmpty() ? " has the day without it" : " says " + one.figure())
                + "; it is left out, and the prices are taken in",
            "take in the earlier download by itself and then the later one")
        .getMessage();
  }
}
