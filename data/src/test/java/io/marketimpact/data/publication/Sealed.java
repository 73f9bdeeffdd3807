package io.marketimpact.data.publication;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The smallest manifest that seals a directory. */
final class Sealed {

  private Sealed() {}

  static void put(Path directory) {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    ObjectNode outputs = manifest.putObject(Seal.OUTPUTS);
    Seal.hashes(directory).forEach(outputs::put);
    try {
      JsonMapper.builder().build().writeValue(directory.resolve(Seal.MANIFEST).toFile(), manifest);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Map<String, String> in(Path directory) {
    return Seal.hashes(directory);
  }
}
