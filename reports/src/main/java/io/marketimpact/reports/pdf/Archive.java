package io.marketimpact.reports.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfICCBased;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.marketimpact.reports.Fingerprint;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What makes a PDF one to keep (ISO 19005-2, level B) and one that everybody can read (ISO
 * 14289-1): metadata that say so, the meaning of its colors, and an identity. The identity comes
 * from what the report says, not from when it was written, and there is no date of making: the same
 * report is the same file.
 */
final class Archive {

  private static final String CREATOR = "Market Impact";
  private static final String COLORS = "sRGB IEC61966-2.1";

  private Archive() {}

  /** Before the document is opened. */
  static void prepare(PdfWriter writer) {
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setTagged();
    writer.setTabs(PdfName.S);
    writer.setFullCompression();
    writer.setCompressionLevel(9);
    writer.setViewerPreferences(
        PdfWriter.PageLayoutSinglePage | PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
  }

  /** After the document is opened. */
  static void describe(PdfWriter writer, String title, String author, Fingerprint fingerprint) {
    PdfDictionary info = writer.getInfo();
    info.remove(PdfName.CREATIONDATE);
    info.remove(PdfName.MODDATE);
    info.put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
    if (!author.isEmpty()) {
      info.put(PdfName.AUTHOR, new PdfString(author, PdfObject.TEXT_UNICODE));
    }
    info.put(PdfName.CREATOR, new PdfString(CREATOR));
    byte[] id = fingerprint.bytes();
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en-US"));
    String producer = ((PdfString) info.get(PdfName.PRODUCER)).toUnicodeString();
    writer.setXmpMetadata(
        xmp(title, creator(author), producer, fingerprint).getBytes(StandardCharsets.UTF_8));
    colors(writer);
  }

  private static void colors(PdfWriter writer) {
    try {
      PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
      intent.put(PdfName.S, PdfName.GTS_PDFA1);
      intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(COLORS));
      intent.put(PdfName.INFO, new PdfString(COLORS));
      ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
      intent.put(
          PdfName.DESTOUTPUTPROFILE,
          writer.addToBody(new PdfICCBased(profile)).getIndirectReference());
      writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Archives ask that the two places in which a file names its author agree. */
  private static String creator(String author) {
    return author.isEmpty()
        ? ""
        : "<dc:creator><rdf:Seq><rdf:li>" + escaped(author) + "</rdf:li></rdf:Seq></dc:creator>\n";
  }

  private static String xmp(
      String title, String creator, String producer, Fingerprint fingerprint) {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    %s<dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>
    <xmp:CreatorTool>%s</xmp:CreatorTool>
    <pdf:Producer>%s</pdf:Producer>
    <xmpMM:DocumentID>uuid:%s</xmpMM:DocumentID>
    <pdfaid:part>2</pdfaid:part>
    <pdfaid:conformance>B</pdfaid:conformance>
    <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    <rdf:Description rdf:about=""
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>\
    """
        .formatted(escaped(title), creator, CREATOR, escaped(producer), fingerprint.uuid());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
