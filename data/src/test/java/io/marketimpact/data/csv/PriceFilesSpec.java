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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a folder, a pattern and a link name, and whose prices a file without symbols has. */
class PriceFilesSpec {

  private static final String YAHOO = "Date,Open,High,Low,Close,Adj Close,Volume\n2026-01-14,";

  @TempDir private Path directory;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private List<Path> found(String pattern) {
    return PriceFiles.in(List.of(directory.resolve(pattern)), Optional.empty()).files();
  }

  @Test
  void aStatedSymbolIsThatOfTheOneFileWithoutSymbols() throws IOException {
    Optional<SecurityId> stated = Optional.of(new SecurityId("XYZ"));
    Path one = file("prices.csv", YAHOO + "1,1,1,1,1,1\n");
    assertThat(PriceFile.read(PriceFiles.in(List.of(one), stated).with(DateForm.ISO)))
        .containsOnlyKeys(new SecurityId("XYZ"));
    Path named =
        file(
            "named.csv",
            """
            ticker,volume,open,close,high,low,window_start,transactions
            A,1,1,1,1,1,1768366800000000000,1
            """);
    assertThatThrownBy(
            () -> PriceFile.read(PriceFiles.in(List.of(named), stated).with(DateForm.ISO)))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("names its stocks in column ticker; leave --symbol XYZ out");
    assertThatThrownBy(() -> PriceFiles.in(List.of(directory), stated))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "--symbol names one stock, and there are 2 price files; name each file after its stock,"
                + " such as AVGO.csv");
  }

  @Test
  void aFolderAndAPatternGiveTheirFilesInOrder() throws IOException {
    Path a = file("AAA.csv", YAHOO + "1,1,1,1,1,1\n");
    Path b = file("own.csv", "symbol,date,adjusted_close\nBBB,2026-01-14,1\n");
    file(".hidden", "no prices");
    Path below = Files.createDirectory(directory.resolve("below"));
    Path c = Files.writeString(below.resolve("CCC.csv"), YAHOO + "1,1,1,1,1,1\n");

    assertThat(PriceFiles.in(List.of(directory), Optional.empty()).files()).containsExactly(a, b);
    assertThat(found("*.csv")).containsExactly(a, b);
    assertThat(found("A*")).containsExactly(a);
    assertThat(found("b*/{BBB,CCC}.csv")).containsExactly(c);
    assertThat(found("**.csv")).containsExactly(a, c, b);
    assertThat(
            PriceFile.read(
                PriceFiles.in(List.of(directory, c), Optional.empty()).with(DateForm.ISO)))
        .containsOnlyKeys(new SecurityId("AAA"), new SecurityId("BBB"), new SecurityId("CCC"));
    for (String nothing : List.of("*.txt", "[", "nowhere/*")) {
      assertThatThrownBy(() -> found(nothing)).isInstanceOf(BadInputException.class);
    }
  }

  @Test
  void aLinkToAFolderIsThatFolder() throws IOException {
    file("AAA.csv", YAHOO + "1,1,1,1,1,1\n");
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory);

    assertThat(PriceFiles.in(List.of(link), Optional.empty()).files())
        .containsExactly(link.resolve("AAA.csv"));
  }
}
