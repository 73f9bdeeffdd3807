package io.marketimpact.data.exposure;

import static io.marketimpact.data.exposure.XbrlElements.OPEN;
import static io.marketimpact.data.exposure.XbrlElements.USD;
import static io.marketimpact.data.exposure.XbrlElements.context;
import static io.marketimpact.data.exposure.XbrlElements.fact;
import static io.marketimpact.data.exposure.XbrlElements.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.exposure.RevenueDisclosure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are no instances, or that would reach beyond themselves. */
class HostileInstanceSpec {

  @TempDir private Path directory;

  @Test
  void entityBombsAndDeclarationsAreRefusedBeforeTheyGrow() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE xbrl [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append("]>").append(OPEN).append("&a39;</xbrl>");
    refused(bomb.toString(), "has a document type declaration");
  }

  @Test
  void filesOutsideTheDocumentAreNeverRead() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "1000000000");
    refused(
        "<!DOCTYPE xbrl [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + OPEN
            + USD
            + year("all", "")
            + fact("all", "-6", "&x;")
            + "</xbrl>",
        "has a document type declaration");
    refused(
        "<!DOCTYPE xbrl SYSTEM \"" + secret.toUri() + "\">" + OPEN + "</xbrl>",
        "has a document type declaration");
    refused(OPEN + "<a>&nowhere;</a></xbrl>");
  }

  @Test
  void whatIsNoInstanceIsRefused() {
    refused("<html/>");
    refused("");
    refused("<xbrl");
    refused("<xbrl/>");
    refused(OPEN + "<a>".repeat(200) + "</a>".repeat(200) + "</xbrl>");
    refused(OPEN + year("all", "") + year("all", "") + "</xbrl>");
    assertThatThrownBy(() -> XbrlInstance.read(directory.resolve("none.xml")))
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> read(year("all", "")))
        .hasMessageContaining("has no revenue of a fiscal year");
    assertThatThrownBy(() -> read(context("all", "2024-02-30", "2024-12-31", "")))
        .hasMessageContaining("'2024-02-30' is not a date");
  }

  private void refused(String document) {
    refused(document, "aaa.xml");
  }

  private void refused(String document, String words) {
    Path file = XbrlElements.write(directory, document);
    assertThatThrownBy(() -> XbrlInstance.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("aaa.xml")
        .hasMessageContaining(words)
        .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("\n"));
  }

  private List<RevenueDisclosure> read(String body) {
    return XbrlElements.reading(directory, body).lines();
  }
}
