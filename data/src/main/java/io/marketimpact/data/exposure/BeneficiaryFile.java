package io.marketimpact.data.exposure;

import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.exposure.Beneficiary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The companies that the news may have helped. */
final class BeneficiaryFile {

  private BeneficiaryFile() {}

  static List<Beneficiary> read(Path file) {
    List<Beneficiary> beneficiaries = new ArrayList<>();
    CsvFile.forEachRow(
        file,
        header -> {
          int entity = header.required("entity");
          int symbol = header.required("symbol");
          int exchange = header.required("exchange");
          int named = header.required("named_by_news");
          int source = header.required("source");
          return row ->
              beneficiaries.add(
                  RowRefusal.checked(
                      row,
                      "entity",
                      entity,
                      () ->
                          new Beneficiary(
                              row.text(entity),
                              row.security(symbol, "symbol"),
                              row.text(exchange),
                              row.parsed(
                                  named,
                                  "named_by_news",
                                  text -> Beneficiary.Naming.valueOf(text.toUpperCase(Locale.ROOT)),
                                  "must be substitute, local_vendor or not_named"),
                              row.text(source))));
        });
    return List.copyOf(beneficiaries);
  }
}
