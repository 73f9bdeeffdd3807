package io.marketimpact.data.news;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Xml;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * RSS 1.0 and 2.0 and Atom, in one pass. A document type declaration and references to entities of
 * its own are refused; nothing outside the feed is fetched.
 */
final class FeedFile {

  private static final int DEEPEST = 100;
  private static final int LONGEST = 100_000;
  private static final int MOST_ITEMS = 100_000;
  private static final String ITEM = "item";
  private static final Set<String> ITEMS = Set.of(ITEM, "entry");

  /** That of Atom, whose parts some RSS has, and that of Dublin Core, whose date some has. */
  private static final Set<String> NAMESPACES =
      Set.of("http://www.w3.org/2005/Atom", "http://purl.org/dc/elements/1.1/");

  private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");
  private static final String TITLE = "title";

  private final Path file;
  private final XMLStreamReader xml;
  private final NewsReading.Builder reading = new NewsReading.Builder();
  private String feedTitle = "";
  private int depth;
  private int items;

  private FeedFile(Path file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  static NewsReading read(Path file, byte[] bytes) {
    try {
      return new FeedFile(file, Xml.open(new ByteArrayInputStream(bytes))).document();
    } catch (IOException failure) {
      throw BadInputException.file(
          file, "is not text in its own encoding: " + failure.getMessage(), "save it as UTF-8");
    } catch (XMLStreamException broken) {
      throw BadInputException.at(
          file,
          "line "
              + Optional.ofNullable(broken.getLocation()).map(Location::getLineNumber).orElse(1),
          "is not well-formed XML; fetch the feed again");
    }
  }

  private NewsReading document() throws XMLStreamException {
    while (xml.hasNext()) {
      if (step() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (depth == 1 && !ROOTS.contains(name)) {
        throw at("is neither RSS nor Atom: its root is " + name + "; name a feed of these");
      }
      if (ITEMS.contains(name)) {
        item();
      } else if (name.equals(TITLE) && feedTitle.isEmpty()) {
        feedTitle = PlainText.of(text());
      }
    }
    return reading.build();
  }

  private void item() throws XMLStreamException {
    if (++items > MOST_ITEMS) {
      throw at("has more than " + MOST_ITEMS + " stories; split it");
    }
    long line = line();
    int outer = depth;
    String own = xml.getNamespaceURI();
    boolean isRss = xml.getLocalName().equals(ITEM);
    Map<String, String> parts = new HashMap<>();
    while (!(step() == XMLStreamConstants.END_ELEMENT && depth < outer)) {
      if (!xml.isStartElement()) {
        continue;
      }
      String name = xml.getLocalName();
      if (!isOfFeed(own, xml.getNamespaceURI())) {
        continue;
      }
      if (name.equals("source") && !isRss) {
        parts.putIfAbsent(name, titleInside());
      } else if (name.equals("link")) {
        link().ifPresent(address -> parts.putIfAbsent(name, address));
      } else {
        parts.putIfAbsent(name, text());
      }
    }
    String place = "line " + line + ", item " + items;
    reading.add(() -> story(line, place, parts));
  }

  /** The caption of a picture is no title, and its text no summary. */
  private static boolean isOfFeed(String own, String namespace) {
    return namespace == null
        || namespace.isEmpty()
        || namespace.equals(own)
        || NAMESPACES.contains(namespace);
  }

  /**
   * Where the story is: an address in its text, or in Atom that of the page and not of the feed.
   */
  private Optional<String> link() throws XMLStreamException {
    String address = xml.getAttributeValue(null, "href");
    String relation = xml.getAttributeValue(null, "rel");
    String text = text();
    return Optional.of(address == null ? text : address)
        .filter(any -> relation == null || relation.equals("alternate"));
  }

  private Story story(long line, String place, Map<String, String> parts) {
    Optional<PublicationTime> published =
        time(line, parts, "pubDate")
            .or(() -> time(line, parts, "published"))
            .or(() -> time(line, parts, "date"));
    Optional<PublicationTime> revised =
        time(line, parts, "updated").filter(time -> !Optional.of(time).equals(published));
    String title = PlainText.of(parts.getOrDefault(TITLE, ""));
    String source = PlainText.of(parts.getOrDefault("source", feedTitle));
    require(!title.isBlank(), place, "has no title; give it one");
    require(!source.isBlank(), place, "has no source, nor has its feed a title; give the feed one");
    require(
        published.or(() -> revised).isPresent(),
        place,
        "\"" + title + "\" has no time; give it pubDate, or in Atom published or updated");
    try {
      return new Story(
          title,
          PlainText.of(
              parts.getOrDefault(
                  "description", parts.getOrDefault("summary", parts.getOrDefault("content", "")))),
          source,
          Optional.empty(),
          parts.getOrDefault("link", ""),
          new StoryTimes(Optional.empty(), published, Optional.empty(), Optional.empty(), revised),
          "");
    } catch (IllegalArgumentException refused) {
      throw BadInputException.at(file, place, refused.getMessage() + "; shorten it");
    }
  }

  private void require(boolean isGiven, String place, String problem) {
    if (!isGiven) {
      throw BadInputException.at(file, place, problem);
    }
  }

  private Optional<PublicationTime> time(long line, Map<String, String> parts, String name) {
    return Optional.ofNullable(parts.get(name)).map(stamp -> stamp(line, name, stamp));
  }

  private PublicationTime stamp(long line, String name, String stamp) {
    try {
      return FeedTime.of(stamp);
    } catch (DateTimeException refused) {
      throw BadInputException.value(file, line, name, stamp, FeedTime.refusal(stamp));
    }
  }

  /** The title of the feed that an Atom entry was copied from. */
  private String titleInside() throws XMLStreamException {
    int outer = depth;
    String title = feedTitle;
    while (!(step() == XMLStreamConstants.END_ELEMENT && depth < outer)) {
      if (xml.isStartElement() && xml.getLocalName().equals(TITLE)) {
        title = text();
      }
    }
    return title;
  }

  private int step() throws XMLStreamException {
    int event = xml.next();
    switch (event) {
      case XMLStreamConstants.DTD ->
          throw at("has a document type declaration; a feed must have none");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw at("refers to an entity; write its character itself");
      case XMLStreamConstants.START_ELEMENT -> {
        if (++depth > DEEPEST) {
          throw at("is nested deeper than " + DEEPEST + "; a feed is not");
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {
        // Comments, instructions and space between elements say nothing here.
      }
    }
    return event;
  }

  /** The text of the element at hand, with that of the elements inside it. */
  private String text() throws XMLStreamException {
    int outer = depth;
    StringBuilder text = new StringBuilder();
    while (!(step() == XMLStreamConstants.END_ELEMENT && depth < outer)) {
      if (xml.isCharacters()) {
        text.append(xml.getText());
        if (text.length() > LONGEST) {
          throw at("has a text of more than " + LONGEST + " characters; shorten it");
        }
      }
    }
    return text.toString().strip();
  }

  private long line() {
    return xml.getLocation().getLineNumber();
  }

  private BadInputException at(String problem) {
    return BadInputException.at(file, "line " + line(), problem);
  }
}
