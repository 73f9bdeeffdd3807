package io.marketimpact.jobs.batch;

import io.marketimpact.data.Sha256;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.jobs.Versions;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehousePrices;
import io.marketimpact.study.Provenance;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a published study is recognized: the bytes of its inputs and the program's version. */
final class InputHash {

  private InputHash() {}

  static String of(StudySpecification specification, Optional<Warehouse> warehouse) {
    Provenance provenance =
        StudyInputs.provenance(
            warehouse.isPresent() ? specification.with(PriceFiles.NONE) : specification,
            Versions.all());
    StringBuilder text = new StringBuilder();
    Stream.concat(
            provenance.inputs().stream(),
            warehouse.map(prices -> WarehousePrices.input(prices, Optional.empty())).stream())
        .forEach(
            input -> text.append(input.role()).append(' ').append(input.sha256()).append('\n'));
    provenance
        .versions()
        .forEach((name, version) -> text.append(name).append(' ').append(version).append('\n'));
    return Sha256.of(text.toString());
  }
}
