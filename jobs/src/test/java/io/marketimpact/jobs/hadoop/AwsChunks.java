package io.marketimpact.jobs.hadoop;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A body that was signed in pieces: before each stand its length and its signature. */
final class AwsChunks {

  private AwsChunks() {}

  /** The bytes without the signatures, where they were signed so. */
  static byte[] plain(HttpExchange exchange, byte[] body) {
    boolean isSigned =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"))
            .filter(kind -> kind.startsWith("STREAMING-"))
            .isPresent();
    return isSigned ? plain(body) : body;
  }

  private static byte[] plain(byte[] body) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int at = 0;
    int length;
    do {
      int line = end(body, at);
      String head = new String(body, at, line - at, StandardCharsets.US_ASCII);
      length = Integer.parseInt(head.split(";", 2)[0], 16);
      content.write(body, line + 2, length);
      at = line + 2 + length + 2;
    } while (length > 0);
    return content.toByteArray();
  }

  private static int end(byte[] body, int from) {
    int at = from;
    while (body[at] != '\r') {
      at++;
    }
    return at;
  }
}
