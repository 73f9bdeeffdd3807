package io.marketimpact.data;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML from outside: no entity of a document's own is replaced and nothing outside of it is
 * fetched. Who reads it refuses a document type declaration where one stands.
 */
public final class Xml {

  private Xml() {}

  /**
   * Opens a document.
   *
   * @param bytes the document, decoded strictly, as its byte order mark or declaration says
   * @return its reader
   * @throws IOException if the bytes cannot be read or the encoding is not known
   * @throws XMLStreamException if it does not begin as a document
   */
  public static XMLStreamReader open(InputStream bytes) throws IOException, XMLStreamException {
    return factory().createXMLStreamReader(XmlText.of(bytes));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("a document must not refer to another");
        });
    return factory;
  }
}
