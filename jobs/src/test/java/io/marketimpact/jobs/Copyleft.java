package io.marketimpact.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which parts of a bill of materials are under a license that a notice has to name. */
final class Copyleft {

  private static final Pattern LICENSES =
      Pattern.compile(
          "GPL|MPL|EPL|CDDL|OFL|GNU|Mozilla|Eclipse|Open Font", Pattern.CASE_INSENSITIVE);

  private Copyleft() {}

  /** Names of the parts under copyleft that a notice does not name. */
  static List<String> missing(JsonNode bill, String notice) {
    return elements(bill.path("components"))
        .filter(part -> licenses(part).anyMatch(license -> LICENSES.matcher(license).find()))
        .map(part -> part.path("name").asText())
        .filter(
            name ->
                !Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                    .matcher(notice)
                    .find())
        .toList();
  }

  private static Stream<String> licenses(JsonNode part) {
    return elements(part.path("licenses"))
        .flatMap(
            choice ->
                Stream.of(
                    choice.path("expression").asText(),
                    choice.path("license").path("id").asText(),
                    choice.path("license").path("name").asText()));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
