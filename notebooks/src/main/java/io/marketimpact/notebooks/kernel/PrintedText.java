package io.marketimpact.notebooks.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapaio.jupyter.kernel.message.messages.IOPubStream.StreamName;

/**
 * What was printed and not yet sent, in the order in which it was printed. A program that changes
 * between its streams line by line would need a message for each line: after some changes what
 * follows joins the last text of its own stream.
 */
final class PrintedText {

  /** Changes between the streams that are kept in order. */
  static final int MOST_PIECES = 4;

  private final List<Piece> pieces = new ArrayList<>();
  private final Map<StreamName, byte[]> begun = new EnumMap<>(StreamName.class);
  private int size;

  private record Piece(StreamName stream, ByteArrayOutputStream bytes) {}

  /** Text that one message holds. */
  record Text(StreamName stream, String text) {}

  void append(StreamName stream, byte[] bytes, int offset, int length) {
    piece(stream).bytes().write(bytes, offset, length);
    size += length;
  }

  /** Bytes that were printed since the last text was taken. */
  int size() {
    return size;
  }

  /**
   * Takes the text. A character that is not yet whole waits for its other bytes, and a line that
   * has not ended for its end, once, where the other stream's text would stand in it.
   */
  List<Text> take() {
    List<Text> texts = new ArrayList<>();
    begun.keySet().stream()
        .filter(stream -> pieces.stream().noneMatch(piece -> piece.stream() == stream))
        .forEach(stream -> pieces.add(0, new Piece(stream, new ByteArrayOutputStream())));
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      byte[] bytes = withWhatWasBegun(piece);
      boolean mayWait = i == MOST_PIECES - 2 && piece.bytes().size() > 0;
      int taken = mayWait ? wholeLines(bytes) : wholeCharacters(bytes);
      begun.put(piece.stream(), Arrays.copyOfRange(bytes, taken, bytes.length));
      if (taken > 0) {
        texts.add(new Text(piece.stream(), new String(bytes, 0, taken, StandardCharsets.UTF_8)));
      }
    }
    pieces.clear();
    size = 0;
    return texts;
  }

  /** Takes what has waited, as it is: nothing follows. */
  List<Text> takeRest() {
    List<Text> texts = new ArrayList<>(take());
    begun.forEach(
        (stream, bytes) -> {
          if (bytes.length > 0) {
            texts.add(new Text(stream, new String(bytes, StandardCharsets.UTF_8)));
          }
        });
    begun.clear();
    return texts;
  }

  private Piece piece(StreamName stream) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      if (pieces.get(i).stream() == stream) {
        return pieces.get(i);
      }
      if (pieces.size() < MOST_PIECES) {
        break;
      }
    }
    pieces.add(new Piece(stream, new ByteArrayOutputStream()));
    return pieces.get(pieces.size() - 1);
  }

  private byte[] withWhatWasBegun(Piece piece) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(begun.getOrDefault(piece.stream(), new byte[0]));
    all.writeBytes(piece.bytes().toByteArray());
    return all.toByteArray();
  }

  /** The bytes up to the end of the last line; all of one line. */
  private static int wholeLines(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? wholeCharacters(bytes) : end;
  }

  /** The bytes up to the last character that is complete. */
  private static int wholeCharacters(byte[] bytes) {
    int lead = bytes.length - 1;
    while (lead >= 0 && (bytes[lead] & 0xC0) == 0x80) {
      lead--;
    }
    if (lead < 0 || bytes[lead] >= 0) {
      return bytes.length;
    }
    int length = Integer.numberOfLeadingZeros(~(bytes[lead] << 24));
    return bytes.length - lead >= length ? bytes.length : lead;
  }
}
