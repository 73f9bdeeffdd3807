package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.table.RowForm;
import io.marketimpact.study.InputFile;
import java.util.List;

/**
 * Rows of a version of a small table: what is said of it and what is read are of one version.
 *
 * @param form of the rows
 * @param commit the version
 * @param rows each as it was known last
 */
record KnownRows(RowForm form, Commit commit, List<List<String>> rows) {

  String title() {
    return TableVersions.title(form.name(), commit.version());
  }

  /** The table as a whole. */
  InputFile table() {
    return new InputFile(form.name(), title(), commit.fingerprint());
  }
}
