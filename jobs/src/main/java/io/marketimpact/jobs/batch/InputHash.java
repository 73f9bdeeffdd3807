package io.marketimpact.jobs.batch;

import io.marketimpact.data.Sha256;
import io.marketimpact.study.Provenance;

/** By what a published study is recognized: the bytes of its inputs and the program's version. */
final class InputHash {

  private static final int SHORT = 12;

  private InputHash() {}

  static String of(Provenance provenance) {
    StringBuilder text = new StringBuilder();
    provenance
        .inputs()
        .forEach(
            input -> text.append(input.role()).append(' ').append(input.sha256()).append('\n'));
    provenance
        .versions()
        .forEach((name, version) -> text.append(name).append(' ').append(version).append('\n'));
    return Sha256.of(text.toString()).substring(0, SHORT);
  }
}
