package io.marketimpact.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad file is reported in one line that nothing in the file can break or disguise. */
class BadInputExceptionSpec {

  private static final Path FILE = Path.of("prices.csv");

  @Test
  void namesFileRowColumnValueAndRemedy() {
    assertThat(BadInputException.value(FILE, 17, "adjusted_close", "abc", "is not a number"))
        .hasMessage("prices.csv row 17 column adjusted_close: 'abc' is not a number");
  }

  @Test
  void knowsTheFileAndTheOthersThatAreToldWithIt() {
    BadInputException first = BadInputException.told("a.csv", "a.csv row 2: breaks off");
    BadInputException second = BadInputException.at(FILE, "", "must be an object");
    BadInputException third = BadInputException.of("no prices", "name some");

    assertThat(BadInputException.together(List.of(first, second, third)).all())
        .containsExactly(first, second, third)
        .extracting(BadInputException::source)
        .containsExactly(Optional.of("a.csv"), Optional.of("prices.csv"), Optional.empty());
    assertThat(BadInputException.early("capm", "ends", "wait").worded(String::strip).source())
        .contains("capm");
  }

  @Test
  void namesThePlaceInADocument() {
    assertThat(BadInputException.at(FILE, "/plan/seed", "is missing"))
        .hasMessage("prices.csv at /plan/seed: is missing");
    assertThat(BadInputException.at(FILE, "", "must be an object"))
        .hasMessage("prices.csv at the top: must be an object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n", "\r", "\t", "\0", "\u001b", "\u0085", "\u009b", "\u2028", "\u2029", "\u202e",
        "\u200b", "\ufeff"
      })
  void showsWhatCannotBeSeenAsAQuestionMark(String hidden) {
    assertThat(BadInputException.value(FILE, 2, "date", "a" + hidden + "b", "is not a date"))
        .hasMessage("prices.csv row 2 column date: 'a?b' is not a date");
    assertThat(
            BadInputException.file(
                Path.of("a" + (hidden.equals("\0") ? "?" : hidden) + "b"),
                "is" + hidden + "empty",
                "write" + hidden + "rows"))
        .hasMessage("a?b: is?empty; write?rows");
  }

  @Test
  void shortensLongValues() {
    assertThat(BadInputException.value(FILE, 2, "date", "x".repeat(100_000), "is not a date"))
        .hasMessage("prices.csv row 2 column date: '" + "x".repeat(60) + "...' is not a date");
    assertThat(BadInputException.of("y".repeat(100_000), "z").getMessage()).hasSizeLessThan(320);
  }

  @Test
  void cutsBetweenCharactersNotInsideOne() {
    String emoji = "\ud83d\ude00";
    assertThat(BadInputException.value(FILE, 2, "date", emoji.repeat(61), "is not a date"))
        .hasMessage("prices.csv row 2 column date: '" + emoji.repeat(60) + "...' is not a date");
  }
}
