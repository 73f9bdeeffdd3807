package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.result.ResultTables;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column of a published table has the type of what stands in it. */
class ResultTableSpec {

  @TempDir private Path work;

  @Test
  void everyColumnOfFirmsAndGroupsHoldsWhatItsTypeSays() {
    StudyResult study = SampleStudy.of("named-vendors", 4);
    requireTypes(ResultTables.firmResults(study), ResultTable.FIRMS);
    requireTypes(ResultTables.groupTests(study), ResultTable.GROUPS);
  }

  private void requireTypes(Table<?> table, ResultTable kind) {
    TableCsv.write(table, work.resolve(kind.file()));
    StructType schema = ResultTable.schema(kind.heads(work));
    List<String> seen = new ArrayList<>();
    CsvFile.forEachRow(
        work.resolve(kind.file()),
        header ->
            row -> {
              for (int i = 0; i < schema.size(); i++) {
                if (!row.text(i).isEmpty()) {
                  seen.add(schema.fields()[i].name());
                  requireType(schema.fields()[i], row.text(i));
                }
              }
            });
    assertThat(seen).contains("event_id", "window_start", "p_value");
  }

  private static void requireType(StructField column, String text) {
    boolean isNumber = text.matches("-?[0-9.]+(E-?[0-9]+)?");
    assertThat(isNumber)
        .as("%s: %s", column, text)
        .isEqualTo(
            column.dataType().equals(DataTypes.DoubleType)
                || column.dataType().equals(DataTypes.IntegerType));
  }
}
