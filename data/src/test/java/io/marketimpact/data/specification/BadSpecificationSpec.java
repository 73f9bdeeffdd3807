package io.marketimpact.data.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.Depth;
import io.marketimpact.study.StudyDesign;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a specification that cannot be used: one line, the place, what must hold. */
class BadSpecificationSpec extends SpecificationDraft {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theGoodOneReads() throws IOException {
    StudySpecification specification = read(GOOD);
    StudyDesign study = specification.design();
    assertThat(study.events()).hasSize(1);
    assertThat(study.events().get(0).group()).hasToString("one");
    assertThat(study.plan().models()).containsExactly(new ModelId("market"));
    assertThat(study.calendar()).isEmpty();
    assertThat(specification.factors()).isEmpty();
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("", "tittle", "\"x\"", "at /tittle: is not a known key; the keys are schema, id,"),
        change("/plan", "model", "\"x\"", "at /plan/model: is not a known key; the keys are"),
        change("/waves/0", "when", "\"x\"", "at /waves/0/when: is not a known key"),
        change("", "schema", "\"market-impact-study/9\"", "at /schema: must be market-impact-st"),
        change("", "id", "\"../../etc\"", "at /id: an event id must begin with a letter or digit"),
        change("", "id", "7", "at /id: must be a string"),
        change("", "id", "null", "at /id: is missing"),
        change("", "title", "[]", "at /title: must be a string"),
        change("", "group", "\" \"", "at /group: a group must not be blank"),
        change("", "calendar", "\"nasdaq\"", "at /calendar: an exchange must be a market ident"),
        change("", "plan", "[]", "at /plan: must be an object {...}"),
        change("/plan", "benchmark", "\"S;P\"", "at /plan/benchmark: a symbol must have letters"),
        change("/plan", "models", "[\"markte\"]", "at /plan: "),
        change("/plan", "windows", "[\"-300:0\"]", "at /plan: event window -300:0 must not over"),
        change("/plan", "windows", "[\"0\"]", "at /plan: an event window must have the form"),
        change("/plan", "primary_windows", "[\"3:4\"]", "at /plan: a primary window must be"),
        change("/plan", "primary_windows", "[]", "at /plan: the first event window mu"),
        change("/plan", "windows", "[]", "at /plan: a plan needs at least 1 event window: 0"),
        change("/plan", "estimation", "\"-11:-260\"", "at /plan/estimation: an estimation windo"),
        change("/plan", "returns", "\"lgo\"", "at /plan/returns: must be one of simple, log: 'l"),
        change("/plan", "minimum_estimation", "1", "at /plan: the minimum of estimation returns"),
        change("/plan", "minimum_estimation", "99999999999", "at /plan: the minimum of estimation"),
        change("/plan", "minimum_estimation", "1.5", "at /plan/minimum_estimation: must be a who"),
        change("/plan", "seed", "\"1\"", "at /plan/seed: must be a whole number"),
        change("", "subjects", "[]", "at /subjects: must name at least one firm"),
        change("", "subjects", "{}", "at /subjects: must be a list [...]"),
        change("", "subjects", "[1]", "at /subjects/0: must be an object {...}"),
        change("/subjects/0", "exchange", "\"\"", "at /subjects/0/exchange: an exchange must be"),
        change("/subjects/0", "isin", "\"US34959E1092\"", "at /subjects/0: an ISIN with its check"),
        change("/subjects/0", "cik", "\"0001\"", "at /subjects/0: a CIK has up to ten digits"),
        change("", "author", "7", "at /author: must be a string"),
        change(
            "",
            "confounders",
            "[{\"date\":\"2026-01-14\",\"what\":\"w\",\"touches\":\"t\",\"trust\":\"good\","
                + "\"main_for\":[\"AVGOO\"]}]",
            "at /confounders/0/main_for: must name firms of the study, not 'AVGOO'; did you mean"
                + " AVGO?"),
        change("", "clocks", "{\"A\":\"x\"}", "at /clocks/A: must be a time zone such as Asia"),
        change(
            "",
            "sources",
            "[{\"what\":\"x\",\"address\":\"javascript:alert(1)\"}]",
            "at /sources/0: an address must begin with https:// or http:// and name a host"),
        change(
            "",
            "sources",
            "[{\"what\":\"x\",\"address\":\"https://a\",\"kind\":\"price\"}]",
            "at /sources/0/kind: must be one of news, filing, prices, other: 'price'"),
        change(
            "",
            "sources",
            "[{\"what\":\"x\",\"address\":\"a b\"}]",
            "at /sources/0: an address must begin with"),
        change("/subjects/0", "symbol", "\"MSFT\"", "at /subjects: MSFT is named by no wave, it"),
        change(
            "",
            "controls",
            "{\"a\":{\"symbols\":[\"AVGO\"],\"reason\":\"r\"}}",
            "at /controls/a: a control must not be named by the news: AVGO"),
        change(
            "",
            "controls",
            "{\"a\":{\"symbols\":[\"F\",\"F\"],\"reason\":\"r\"}}",
            "at /controls/a: control group a must name each stock once"),
        change("", "controls", "{\"a\":{\"symbols\":[]}}", "at /controls/a/reason: is missing"),
        change(
            "",
            "sectors",
            "{\"a\":{\"symbols\":[\"AVGO\"],\"firms\":[\"AVGO\"],\"reason\":\"r\"}}",
            "at /sectors/a: a control must not be named by the news: AVGO"),
        change(
            "",
            "sectors",
            "{\"a\":{\"symbols\":[\"F\"],\"firms\":[\"X\"],\"reason\":\"r\"}}",
            "at /sectors/a: a firm must be one of the study's subjects: X"),
        change(
            "",
            "sectors",
            "{\"a\":{\"symbols\":[],\"firms\":[\"AVGO\"],\"reason\":\"r\"}}",
            "at /sectors/a: sector a: the basket must name a stock"),
        change(
            "",
            "sectors",
            "{\"beta\":{\"symbols\":[\"F\"],\"firms\":[\"AVGO\"],\"reason\":\"r\"}}",
            "at /sectors/beta: a sector may not be named beta"),
        change(
            "",
            "sectors",
            "{\"a\":{\"symbols\":[\"F\"],\"firms\":[\"AVGO\"],\"reason\":\"r\",\"fund\":"
                + "{\"symbol\":\"IGV\",\"named_share\":2,\"caveat\":\"c\"}}}",
            "at /sectors/a: the named firms' part of fund IGV must lie between 0 and 1: 2.0"),
        change(
            "",
            "subgroups",
            "{\"a\":{\"name\":\"n\",\"firms\":[\"AVGO\"],\"reason\":\"r\"}}",
            "at /subgroups/a: subgroup a needs at least 2 firms"),
        change("", "waves", "[]", "at /waves: must hold at least one wave"),
        change("/waves/0", "published", "{}", "at /waves/0/published: must have at, or earliest"),
        change(
            "/waves/0",
            "published",
            "{\"at\":\"2026-01-14T12:00:00Z\",\"date\":\"2026-01-14\"}",
            "at /waves/0/published: must have at, or earliest and latest, or no_later_than, or"
                + " dat"),
        change(
            "/waves/0",
            "published",
            "{\"at\":\"2026-01-14 07:00\"}",
            "at /waves/0/published/at: is not a date or time"),
        change(
            "/waves/0",
            "published",
            "{\"date\":\"2026-02-30\"}",
            "at /waves/0/published/date: is not a date or time"),
        change(
            "/waves/0",
            "published",
            "{\"earliest\":\"2026-01-14T19:00:00Z\",\"latest\":\"2026-01-14T17:00:00Z\"}",
            "at /waves/0/published: the latest instant must not be before the earliest"),
        change(
            "/waves/0",
            "published",
            "{\"at\":\"2026-01-14T20:00:00Z\"}",
            "at /waves: must be in order of time: W2 is before the one above"),
        change("/waves/0", "id", "\"\"", "at /waves/0: a wave's id must not be blank"),
        change("/waves/0", "names", "[\"a\", 2]", "at /waves/0/names: must be a list of strings"),
        change("/ownership/0", "status", "\"ownd\"", "at /ownership/0/status: must be one of self"),
        change("/ownership/0", "status", "\"pending\"", "at /subjects: AVGO is named by no wave"),
        change("/ownership/0", "materiality", "\"big\"", "at /ownership/0/materiality: must be on"),
        change("/ownership/0", "from", "\"2026-01-15\"", "at /subjects: AVGO is named by no wave"),
        change(
            "/ownership/0",
            "from",
            "\"+999999999-12-31\"",
            "at /ownership/0/from: is not a date or time"),
        change(
            "/waves/0",
            "published",
            "{\"no_later_than\":\"+999999999-12-31T23:59:59Z\"}",
            "at /waves/0/published/no_later_than: is not a date or time"),
        change(
            "/ownership/0", "from", "\"November\"", "at /ownership/0/from: is not a date or time"),
        change("/claims/0", "low", "0.5", "at /claims/0: a claim's range must not be empty"),
        change("/claims/0", "low", "\"-1\"", "at /claims/0/low: must be a number"),
        change("", "prices", "\"none.csv\"", "at /prices: names no file: none.csv"),
        change("", "prices", "\"\"", "at /prices: names no file:"),
        change("", "prices", "\"a\\u0000b\"", "at /prices: must be a path: "),
        change("", "prices", "\"../prices.csv\"", "at /prices: must be a file inside the specif"),
        change("", "prices", "\"../../secret.csv\"", "at /prices: must be a file inside the spec"),
        change("", "factors", "\"/etc/passwd\"", "at /factors: must be a path relative to the sp"));
  }

  private static Arguments change(String pointer, String key, String value, String words) {
    return Arguments.of(pointer, key, value, words);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void oneLineNamesThePlaceAndWhatMustHold(String pointer, String key, String value, String words)
      throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(GOOD);
    ((ObjectNode) document.at(pointer)).set(key, JSON.readTree(value));
    assertThat(said(document.toString())).startsWith(file() + " " + words);
  }

  @Test
  void aPlanMayAskForEffectsAlone() throws IOException {
    String plan = GOOD.replace("\"benchmark\":", "\"depth\": \"effect\", \"benchmark\":");

    assertThat(read(GOOD).design().plan().depth()).isEqualTo(Depth.FULL);
    assertThat(read(plan).design().plan().depth()).isEqualTo(Depth.EFFECT);
  }

  @Test
  void aFirmNamedTwiceIsRefused() throws IOException {
    JsonNode document = JSON.readTree(GOOD);
    ArrayNode subjects = (ArrayNode) document.at("/subjects");
    subjects.add(subjects.get(0).deepCopy());
    assertThat(said(document.toString()))
        .isEqualTo(file() + " at /subjects: AVGO appears twice; name each firm once");
  }
}
