package io.marketimpact.data.study;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a price file, which is read once more to find some of them.
 *
 * @param file the file
 * @param dates form of its dates unless they are ISO
 */
public record PriceRows(Path file, DateForm dates) {

  /**
   * Where unusable prices stand.
   *
   * @param days of securities
   * @return the file with the row of the first unusable price of each day
   */
  public Map<SecurityDay, String> places(Set<SecurityDay> days) {
    Map<SecurityDay, String> places = new HashMap<>();
    PriceFile.find(
        file,
        dates,
        bar ->
            !(bar.adjustedClose() > 0 && Double.isFinite(bar.adjustedClose()))
                && days.contains(new SecurityDay(bar.security(), bar.date())),
        (bar, row) ->
            places.putIfAbsent(
                new SecurityDay(bar.security(), bar.date()), file.getFileName() + " row " + row));
    return places;
  }
}
