package io.marketimpact.data.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Parquet files are read together. */
class ParquetAlikeSpec {

  private static final Column<String> SYMBOL = Column.code("symbol", symbol -> symbol);
  private static final Column<String> CLOSE =
      Column.number("close", NumberStyle.EXACT, String::length);

  @TempDir private Path work;

  @SafeVarargs
  @SuppressWarnings("varargs")
  private Path file(String name, Column<String>... columns) throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(file.getParent());
    ParquetTable.write(Table.of("prices", List.of("AVGO"), columns), file);
    return file;
  }

  @Test
  void filesOfTheSameColumnsAreAndWhatIsOtherIsByItself() throws IOException {
    Path one = file("a.parquet", SYMBOL, CLOSE);
    Path other = file("b.parquet", CLOSE);
    Path folder = file("folder/part.parquet", SYMBOL, CLOSE).getParent();
    Path damaged = Files.writeString(work.resolve("c.parquet"), "PAR1 and no more");
    Path alike = file("d.PARQUET", SYMBOL, CLOSE);

    assertThat(ParquetAlike.of(List.of(one, other, folder, damaged, alike)))
        .containsExactly(List.of(one, alike), List.of(other), List.of(folder), List.of(damaged));
  }
}
