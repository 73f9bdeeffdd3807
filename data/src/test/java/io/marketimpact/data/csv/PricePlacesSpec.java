package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which files of text and tables by columns lie side by side. */
class PricePlacesSpec {

  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  private PricePlaces in(String... places) {
    return PricePlaces.in(List.of(places).stream().map(folder::resolve).toList(), Optional.empty());
  }

  @BeforeEach
  void files() throws IOException {
    for (String name :
        List.of(
            "AVGO.csv",
            "b.parquet",
            "delta/_delta_log/00000000000000000000.json",
            "parts/symbol=AVGO/part-0.parquet",
            "spark/part-0.parquet",
            "spark/_SUCCESS",
            "old/AVGO.csv",
            "_temporary/part-0.parquet",
            ".hidden.csv")) {
      file(name);
    }
  }

  @Test
  void filesAndTablesOfAFolderAreFoundAndFoldersOfFilesAreNot() {
    PricePlaces found = in("");

    assertThat(found.texts().files()).containsExactly(folder.resolve("AVGO.csv"));
    assertThat(found.tables())
        .extracting(table -> folder.relativize(table).toString())
        .containsExactly("b.parquet", "delta", "parts", "spark");
    assertThat(found.title()).isEqualTo("5 price files");
  }

  @Test
  void aFolderOfTablesAloneHasEachOfThem() throws IOException {
    file("years/2025/part-0.parquet");
    file("years/2026/part/part-0.parquet");

    assertThat(in("years").tables())
        .extracting(table -> folder.relativize(table).toString())
        .containsExactly("years/2025", "years/2026");
  }

  private List<String> tables(String place) {
    return in(place).tables().stream()
        .map(table -> folder.resolve(place).relativize(table).toString())
        .toList();
  }

  @Test
  void tablesBesideFilesOfParquetAreEachByThemselves() throws IOException {
    file("vendor/avgo.parquet");
    file("vendor/spark/part-0.parquet");
    assertThat(tables("vendor")).containsExactly("avgo.parquet", "spark");

    file("vendor/delta/_delta_log/00000000000000000000.json");
    file("vendor/parts/symbol=AVGO/part-0.parquet");
    file("vendor/old/ftnt.csv");
    assertThat(tables("vendor")).containsExactly("avgo.parquet", "delta", "parts", "spark");
  }

  @Test
  void filesOfParquetAloneAreOneTable() throws IOException {
    file("flat/part-0.parquet");
    file("flat/part-1.parquet");
    file("flat/_temporary/part-2.parquet");
    Files.createDirectories(folder.resolve("flat/empty"));
    assertThat(in("flat").tables()).containsExactly(folder.resolve("flat"));
  }

  @Test
  void aDeltaTableAmongFilesOfATableIsRefused() throws IOException {
    file("spark/more/delta/_delta_log/00000000000000000000.json");
    file("spark/more/delta/part-0.parquet");
    assertThatThrownBy(() -> in(""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("spark/more/delta: is a Delta table among files of Parquet")
        .hasMessageContaining("keep it in another directory");
  }

  @Test
  void aFileOfADeltaTableIsRefusedWhateverFindsIt() throws IOException {
    file("delta/symbol=AVGO/part-0.parquet");
    for (String place : List.of("**.parquet", "delta/symbol=AVGO/part-0.parquet")) {
      assertThatThrownBy(() -> in(place))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("part-0.parquet: is a file of a Delta table")
          .hasMessageContaining("name the table's directory, " + folder.resolve("delta"));
    }
  }

  @Test
  void foldersAndTablesThatAPatternLeadsToAreTakenAsIfTheyWereNamed() throws IOException {
    Files.createDirectories(folder.resolve("empty/emptier"));
    PricePlaces found = in("*");
    assertThat(found.texts().files())
        .containsExactly(folder.resolve("AVGO.csv"), folder.resolve("old/AVGO.csv"));
    assertThat(found.tables())
        .extracting(table -> folder.relativize(table).toString())
        .containsExactly("b.parquet", "delta", "parts", "spark");
    assertThat(in("o*").all()).containsExactly(folder.resolve("old/AVGO.csv"));
    assertThat(in("{old,sp*}").all())
        .containsExactly(folder.resolve("old/AVGO.csv"), folder.resolve("spark"));
    assertThatThrownBy(() -> in("emp*")).hasMessageContaining("emp*: has no file");
    file("deep/er/AVGO.csv");
    assertThatThrownBy(() -> in("de*p")).hasMessageContaining("deep: has no file");
  }

  @Test
  void aPatternThatGoesThroughFoldersTakesEachFileOnce() throws IOException {
    Files.delete(folder.resolve("delta/_delta_log/00000000000000000000.json"));
    Files.delete(folder.resolve("delta/_delta_log"));
    assertThat(in("**").all())
        .extracting(path -> folder.relativize(path).toString())
        .containsExactly(
            "AVGO.csv",
            "old/AVGO.csv",
            "b.parquet",
            "parts/symbol=AVGO/part-0.parquet",
            "spark/part-0.parquet");
  }

  @Test
  void aPatternPassesOverWhatLiesInHiddenFoldersButForOneThatItNames() throws IOException {
    file("out/_temporary/0/part-0.parquet");
    file("out/.staging/part-0.parquet");
    file("out/_year=2026/part-0.parquet");
    assertThat(in("o*t/**").all()).containsExactly(folder.resolve("out/_year=2026/part-0.parquet"));
    assertThat(in("_temporary/*").all())
        .containsExactly(folder.resolve("_temporary/part-0.parquet"));
    assertThat(PriceFiles.in(List.of(folder.resolve("out/**")), Optional.empty()).files())
        .containsExactly(folder.resolve("out/_year=2026/part-0.parquet"));
  }

  @Test
  void aDirectoryOfADeltaTableIsRefusedAsItsFilesAre() throws IOException {
    file("delta/symbol=AVGO/part-0.parquet");
    assertThatThrownBy(() -> in("delta/*"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("symbol=AVGO: is a directory of a Delta table")
        .hasMessageContaining("name the table's directory, " + folder.resolve("delta"));
  }

  @Test
  void aStudyReadsTheFilesOfFoldersThatAPatternLeadsToAndRefusesTables() {
    assertThat(PriceFiles.ofStudy(List.of(folder.resolve("*ld")), Optional.empty()).files())
        .containsExactly(folder.resolve("old/AVGO.csv"));
    assertThatThrownBy(() -> PriceFiles.ofStudy(List.of(folder.resolve("*")), Optional.empty()))
        .hasMessageContaining("is Parquet, Arrow or Delta; name its directory alone");
  }

  @Test
  void aFileBesidePartsIsRefused() throws IOException {
    file("parts/avgo.parquet");
    assertThatThrownBy(() -> in(""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "parts/avgo.parquet: lies outside directories such as symbol=AVGO, which name a column")
        .hasMessageContaining("keep it in another directory");
  }

  @Test
  void aTableIsNamedByItselfOrBesideAFile() {
    assertThat(in("delta", "AVGO.csv", "parts").tables())
        .containsExactly(folder.resolve("delta"), folder.resolve("parts"));
    assertThat(in("*.{csv,parquet}").all())
        .containsExactly(folder.resolve("AVGO.csv"), folder.resolve("b.parquet"));
  }

  @Test
  void whatCannotBeOneTableIsRefused() throws IOException {
    file("parts/symbol=AVGO/notes.txt");
    assertThatThrownBy(() -> in(""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("notes.txt: is not of the format Parquet but lies among such files");
    assertThatThrownBy(
            () ->
                PricePlaces.in(
                    List.of(folder.resolve("spark")), Optional.of(new SecurityId("AVGO"))))
        .hasMessageContaining("whose column symbol names each stock; leave --symbol out");
    Files.createDirectories(folder.resolve("none"));
    assertThatThrownBy(() -> in("none")).hasMessageContaining("none: has no file; check the path");
  }
}
