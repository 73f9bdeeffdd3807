package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the parts of an XBRL instance that matter here, in one pass. A document type declaration is
 * refused and nothing outside the document is ever fetched.
 */
final class XbrlReader {

  private static final long LARGEST_FILE = 200_000_000;
  private static final int DEEPEST = 100;
  private static final int MOST_CONTEXTS = 500_000;
  private static final int LONGEST_VALUE = 100;
  private static final BigDecimal LARGEST_AMOUNT =
      BigDecimal.valueOf(DisclosureRules.MOST_MILLIONS).movePointRight(6);

  /** A qualified name: what is none could be a formula or a command to whoever opens the table. */
  private static final Pattern MEMBER =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*:[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*");

  private static final Pattern TAXONOMY =
      Pattern.compile(
          "http://fasb\\.org/us-gaap/.*|https?://xbrl\\.ifrs\\.org/taxonomy/[^/]+/ifrs-full/?");

  private static final Pattern MIDNIGHT =
      Pattern.compile(".{10}T00:00:00(\\.0+)?(Z|[+-]\\d{2}:\\d{2})?");

  private static final String XBRLI = "http://www.xbrl.org/2003/instance";
  private static final String XBRLDI = "http://xbrl.org/2006/xbrldi";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final Path file;
  private final XMLStreamReader xml;
  private final Map<String, XbrlContext> contexts = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final List<XbrlFact> facts = new ArrayList<>();
  private final List<BadInputException> refused = new ArrayList<>();
  private int depth;

  private XbrlReader(Path file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  static XbrlInstance read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw BadInputException.file(file, "no such file", "check the path");
      }
      if (Files.size(file) > LARGEST_FILE) {
        throw BadInputException.file(
            file, "is larger than 200 MB", "name one company's instance document");
      }
      try (InputStream bytes = Files.newInputStream(file)) {
        return new XbrlReader(file, Xml.open(bytes)).document();
      }
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check the path and permissions");
    } catch (XMLStreamException broken) {
      throw BadInputException.at(
          file,
          "line "
              + Optional.ofNullable(broken.getLocation()).map(Location::getLineNumber).orElse(1),
          "is not well-formed XML; fetch the instance document again");
    }
  }

  private XbrlInstance document() throws XMLStreamException {
    boolean isInstance = false;
    while (xml.hasNext()) {
      int event = step();
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (depth == 1) {
        isInstance = isIn(XBRLI) && xml.getLocalName().equals("xbrl");
        if (!isInstance) {
          throw at(
              "is not an XBRL instance: its root is "
                  + xml.getLocalName()
                  + "; of a filing with inline XBRL name the extracted instance, *_htm.xml");
        }
      } else if (isIn(XBRLI) && xml.getLocalName().equals("context")) {
        context();
      } else if (isIn(XBRLI) && xml.getLocalName().equals("unit")) {
        unit();
      } else if (depth == 2) {
        fact();
      }
    }
    return new XbrlInstance(file, contexts, units, facts, refused);
  }

  private int step() throws XMLStreamException {
    int event = xml.next();
    switch (event) {
      case XMLStreamConstants.DTD ->
          throw at("has a document type declaration; instance documents have none");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw at("refers to an entity; it must have none");
      case XMLStreamConstants.START_ELEMENT -> {
        if (++depth > DEEPEST) {
          throw at("is nested deeper than " + DEEPEST);
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {
        // Text, comments and instructions between elements say nothing here.
      }
    }
    return event;
  }

  private void context() throws XMLStreamException {
    String id = attribute("id");
    long line = line();
    int outer = depth;
    Map<String, String> dimensions = new TreeMap<>();
    Optional<LocalDate> start = Optional.empty();
    Optional<LocalDate> end = Optional.empty();
    while (!(step() == XMLStreamConstants.END_ELEMENT && depth < outer)) {
      if (!xml.isStartElement()) {
        continue;
      }
      String name = xml.getLocalName();
      if (isIn(XBRLDI) && name.equals("explicitMember")) {
        String dimension = xml.getAttributeValue(null, "dimension");
        if (dimension == null) {
          throw at("a member must name its dimension");
        }
        dimensions.put(local(dimension), member());
      } else if (isIn(XBRLDI) && name.equals("typedMember")) {
        dimensions.put("typed " + xml.getAttributeValue(null, "dimension"), "");
      } else if (isIn(XBRLI) && name.equals("startDate")) {
        start = date(0);
      } else if (isIn(XBRLI) && (name.equals("endDate") || name.equals("instant"))) {
        end = date(1);
      }
    }
    if (contexts.size() >= MOST_CONTEXTS) {
      throw at("has more than " + MOST_CONTEXTS + " contexts");
    }
    if (contexts.put(id, new XbrlContext(dimensions, start, end)) != null) {
      throw BadInputException.value(file, line, "context", id, "appears twice; ids must differ");
    }
  }

  private void unit() throws XMLStreamException {
    String id = attribute("id");
    int outer = depth;
    StringBuilder measures = new StringBuilder();
    while (!(step() == XMLStreamConstants.END_ELEMENT && depth < outer)) {
      if (xml.isStartElement() && isIn(XBRLI) && xml.getLocalName().equals("divide")) {
        measures.append("per ");
      } else if (xml.isStartElement() && isIn(XBRLI) && xml.getLocalName().equals("measure")) {
        measures.append(text()).append(' ');
      }
    }
    units.put(id, measures.toString().strip());
  }

  private void fact() throws XMLStreamException {
    String name = xml.getLocalName();
    boolean wanted = XbrlInstance.CONCEPTS.contains(name) && isOfTaxonomy();
    boolean about = XbrlInstance.ABOUT.contains(name);
    if (!wanted && !about) {
      return;
    }
    long line = line();
    String context = attribute("contextRef");
    String unit = Optional.ofNullable(xml.getAttributeValue(null, "unitRef")).orElse("");
    String decimals = Optional.ofNullable(xml.getAttributeValue(null, "decimals")).orElse("");
    boolean isNil = "true".equals(xml.getAttributeValue(XSI, "nil"));
    String value = text();
    if (isNil) {
      return;
    }
    if (wanted) {
      number(line, name, value)
          .map(number -> new XbrlFact(name, context, unit, decimals, number, "", line))
          .ifPresent(facts::add);
    } else {
      facts.add(new XbrlFact(name, context, unit, decimals, BigDecimal.ZERO, value, line));
    }
  }

  /** Each year's taxonomy has its own namespace; a company's own concepts are none of it. */
  private boolean isOfTaxonomy() {
    return xml.getNamespaceURI() != null && TAXONOMY.matcher(xml.getNamespaceURI()).matches();
  }

  private Optional<BigDecimal> number(long line, String name, String value) {
    if (!value.matches("[+-]?\\d{1,30}(\\.\\d{0,30})?([eE][+-]?\\d{1,2})?")) {
      return refuse(line, name, value, "is not a number");
    }
    BigDecimal amount = new BigDecimal(value);
    return amount.compareTo(LARGEST_AMOUNT) > 0
        ? refuse(line, name, value, DisclosureRules.TOO_LARGE)
        : Optional.of(amount);
  }

  /** An unusable member is none that any figure of an area or a product may have. */
  private String member() throws XMLStreamException {
    long line = line();
    String text = text();
    Optional<String> member =
        MEMBER.matcher(text).matches()
            ? Optional.of(text)
            : refuse(
                line, "explicitMember", text, "is not a member; write prefix:Name as country:CN");
    return member.orElse(XbrlMembers.UNUSABLE);
  }

  /**
   * A day. A period ends with the end of a day; midnight is the end of the day before (XBRL 2.1,
   * section 4.7.2).
   */
  private Optional<LocalDate> date(int daysBackAtMidnight) throws XMLStreamException {
    long line = line();
    String text = text();
    try {
      LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      return Optional.of(
          MIDNIGHT.matcher(text).matches() ? day.minusDays(daysBackAtMidnight) : day);
    } catch (DateTimeParseException broken) {
      return refuse(line, "period", text, "is not a date as 2025-12-31");
    }
  }

  private <T> Optional<T> refuse(long line, String column, String value, String rule) {
    refused.add(BadInputException.value(file, line, column, value, rule));
    return Optional.empty();
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    if (value == null || value.isBlank()) {
      throw at(xml.getLocalName() + " must have " + name);
    }
    return value.strip();
  }

  /** The text of the element at hand; elements inside it are passed over. */
  private String text() throws XMLStreamException {
    int outer = depth;
    StringBuilder text = new StringBuilder();
    while (!(step() == XMLStreamConstants.END_ELEMENT && depth < outer)) {
      if (xml.isCharacters() && text.length() <= LONGEST_VALUE) {
        text.append(xml.getText());
      }
    }
    return text.toString().strip();
  }

  private boolean isIn(String namespace) {
    return namespace.equals(xml.getNamespaceURI());
  }

  private long line() {
    return xml.getLocation().getLineNumber();
  }

  private BadInputException at(String problem) {
    return BadInputException.at(file, "line " + line(), problem);
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
