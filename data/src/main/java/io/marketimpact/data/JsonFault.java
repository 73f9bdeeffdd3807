package io.marketimpact.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why text is no JSON, in words about the text instead of its parser, and what to do. */
final class JsonFault {

  /** A parser quotes what it does not know, and the remedy must still fit on the line. */
  private static final int LONGEST_WORDS = 180;

  private static final String CORRECT = "correct it there, or get the file again";

  /** What Jackson says of its own settings and classes. */
  private static final Pattern INNARDS =
      Pattern.compile(
          " \\(start marker at \\[Source[^\\]]*]\\)|, from `[^`]*`"
              + "| \\(bound as `[^`]*`\\): not allowed as per `[^`]*`"
              + "|: enable `[^`]*` to allow");

  private static final String CHARACTER = "Unexpected character \\('(.)' \\(code [^)]*\\)\\)";

  private static final List<Known> KNOWN =
      List.of(
          known(
              CHARACTER + ": was expecting double-quote.*",
              "$1 stands where a key in double quotes must",
              CORRECT),
          known(
              CHARACTER + ": was expecting a colon.*",
              "a colon must stand behind the key, and $1 does",
              CORRECT),
          known(
              CHARACTER + ": was expecting comma.*",
              "a comma or a closing bracket must stand behind the value, and $1 does",
              CORRECT),
          known(
              CHARACTER + ": maybe a \\(non-standard\\) comment.*",
              "JSON has no comments",
              "take it out"),
          known(
              CHARACTER + ": expected a (?:valid )?value.*",
              "$1 stands where a value must",
              CORRECT),
          known(
              CHARACTER + " in numeric value.*",
              "a number is not written as JSON writes it, because of $1",
              "write it as -12.5 or 1e-3"),
          known(
              "Invalid numeric value: Leading zeroes.*",
              "a number begins with 0",
              "write it without zeros before it"),
          known(
              "Unexpected close marker '(.)': expected '(.)'.*",
              "$1 stands where $2 must",
              CORRECT),
          known("Unexpected close marker '(.)'.*", "$1 closes what was not opened", CORRECT),
          known(
              "Unrecognized token '([^']*)'.*",
              "$1 is no value of JSON, whose texts stand in double quotes",
              CORRECT),
          known(
              "Non-standard token '([^']*)'.*",
              "'$1' is no number of JSON",
              "write the number, or null where there is none"),
          known("Duplicate field '(.*)'", "the key '$1' comes twice", "keep one of the two"),
          known(
              "Illegal unquoted character \\(\\(CTRL-CHAR, code 10\\)\\).*",
              "a text has a line break in it",
              "write \\\\n for it, or close the quotes before it"),
          known(
              "Illegal unquoted character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*",
              "a text has a control character (code $1) in it",
              "write it by an escape such as \\\\t, or take it out"),
          known(
              "Illegal character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*",
              "it has a control character (code $1)",
              "name a file of text, or get the file again"),
          known(
              "Unrecognized character escape '(.)'.*",
              "\\\\$1 is no escape of JSON",
              "write a backslash twice"),
          known(
              "Invalid UTF-8.*", "it is not UTF-8 text", "save it as UTF-8, or get the file again"),
          known("Trailing token.*", "more follows its end", "keep one document in the file"));

  private JsonFault() {}

  /** What a parser says, with what it means. */
  private record Known(Pattern form, String words, String remedy) {}

  private static Known known(String form, String words, String remedy) {
    return new Known(Pattern.compile(form, Pattern.DOTALL), words, remedy);
  }

  /** What is wrong, and what to do. */
  static String of(JsonProcessingException broken) {
    String said = broken.getOriginalMessage();
    if (broken instanceof StreamConstraintsException) {
      return "is not read as JSON: " + plain(said) + "; shorten it, or nest it less deeply";
    }
    if (broken instanceof JsonEOFException) {
      return "is not valid JSON: it ends before all that was opened is closed; the file is cut off:"
          + " complete it, or get it again";
    }
    for (Known known : KNOWN) {
      Matcher found = known.form().matcher(said);
      if (found.matches()) {
        return "is not valid JSON: "
            + cut(found.replaceFirst(known.words()))
            + "; "
            + known.remedy().replace("\\\\", "\\");
      }
    }
    return "is not valid JSON: " + plain(said) + "; " + CORRECT;
  }

  private static String plain(String said) {
    return cut(INNARDS.matcher(said).replaceAll(""));
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS) + "...";
  }
}
