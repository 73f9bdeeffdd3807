package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as prices by columns, and with what it may be named. */
class ColumnarFilesSpec {

  @TempDir private Path work;

  private Path file(String name) throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  private static void refused(Runnable act, String... words) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
  }

  @Test
  void filesFoldersAndTablesAreRecognized() throws IOException {
    assertThat(ColumnarFiles.isAt(file("p.parquet"))).isTrue();
    assertThat(ColumnarFiles.isAt(file("p.csv"))).isFalse();
    assertThat(ColumnarFiles.isAt(work.resolve("not-there"))).isFalse();
    Path inside = file("shares/symbol=A/part-0.parquet");
    assertThat(ColumnarFiles.isAt(work.resolve("shares"))).isTrue();
    assertThat(ColumnarFiles.files(work.resolve("shares"))).containsExactly(inside);
    file("table/_delta_log/00000000000000000000.json");
    assertThat(ColumnarFiles.isDelta(work.resolve("table"))).isTrue();
  }

  @Test
  void arrowFilesAndStreamsAreRecognized() throws IOException {
    for (String name : List.of("p.feather", "p.arrow", "p.arrows")) {
      Path inside = file(name + "-files/symbol=A/" + name);
      assertThat(ColumnarFiles.isArrow(inside)).isTrue();
      Path directory = work.resolve(name + "-files");
      assertThat(ColumnarFiles.isArrow(directory)).isTrue();
      assertThat(ColumnarFiles.files(directory)).containsExactly(inside);
    }
    assertThat(ColumnarFiles.isArrow(file("p.parquet"))).isFalse();
    assertThat(ColumnarFiles.isArrow(file("parrow"))).isFalse();
  }

  @Test
  void endingsCountWhateverTheirCase() throws IOException {
    assertThat(ColumnarFiles.isArrow(file("P.FEATHER"))).isTrue();
    assertThat(ColumnarFiles.isArrow(file("p.Arrow"))).isTrue();
    assertThat(ColumnarFiles.format(file("P.PARQUET"))).contains(ColumnarFormat.PARQUET);
  }

  @Test
  void aTableHasItsNewestVersion() throws IOException {
    file("table/_delta_log/00000000000000000000.json");
    Path newest = file("table/_delta_log/00000000000000000012.json");
    file("table/_delta_log/00000000000000000012.checkpoint.parquet");

    assertThat(ColumnarFiles.newestVersion(work.resolve("table"))).isEqualTo(newest);
    assertThat(ColumnarFiles.number(newest)).isEqualTo(12);
  }

  @Test
  void aTableWithoutAVersionIsRefused() throws IOException {
    Files.createDirectories(work.resolve("empty/_delta_log"));

    refused(() -> ColumnarFiles.newestVersion(work.resolve("empty")), "has no version in its log");
  }

  @Test
  void aPlaceWithPricesByColumnsIsNamedAlone() throws IOException {
    Path place = file("p.parquet");
    Path other = file("p.csv");

    refused(
        () -> PriceFiles.ofStudy(List.of(place, other), Optional.empty()),
        "p.parquet",
        "name this place alone");
    refused(
        () -> PriceFiles.ofStudy(List.of(place), Optional.of(new SecurityId("A"))),
        "without --symbol");
    assertThat(PriceFiles.ofStudy(List.of(place), Optional.empty()).columnar()).contains(place);
  }

  @Test
  void aFileOfAnotherKindAmongThemIsRefused() throws IOException {
    file("mixed/a.parquet");
    file("mixed/_SUCCESS");
    file("mixed/b.csv");

    refused(
        () -> PriceFiles.ofStudy(List.of(work.resolve("mixed")), Optional.empty()),
        "b.csv",
        "is not of the format Parquet but lies among such files");
  }

  @Test
  void filesThatAPatternFindsAreNamedByTheirDirectory() throws IOException {
    file("found/a.parquet");
    file("found/b.parquet");

    refused(
        () -> PriceFiles.ofStudy(List.of(work.resolve("found/*.parquet")), Optional.empty()),
        "a.parquet: is Parquet, Arrow or Delta; name its directory alone, without a pattern");
  }

  @Test
  void whatSparkWritesBesideFilesOfTextIsLeftOut() throws IOException {
    Path part = file("text/part-00000.csv");
    file("text/_SUCCESS");
    file("text/.part-00000.csv.crc");

    assertThat(PriceFiles.in(List.of(work.resolve("text")), Optional.empty()).files())
        .containsExactly(part);
  }

  @Test
  void rowsOfTextAreNotReadFromThem() throws IOException {
    PriceFiles prices = PriceFiles.of(file("p.parquet"));

    refused(() -> prices.with(DateForm.ISO), "where rows of text are read");
  }
}
