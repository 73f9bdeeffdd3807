package io.marketimpact.data.result;

import com.fasterxml.jackson.core.filter.TokenFilter;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a published study says of its making.
 *
 * @param directory where it is
 * @param provenance from what and by what it was made
 * @param outputs SHA-256 of each file by its path below the directory, the manifest left out
 */
public record PublishedManifest(
    Path directory, Provenance provenance, SortedMap<String, String> outputs) {

  private static final String RESULT = "result.json";
  private static final String EVENT = "event";

  /** Keeps its own copy. */
  public PublishedManifest {
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }

  /**
   * Reads the manifest of a published study.
   *
   * @param directory its directory
   * @return what it says
   * @throws BadInputException if there is none, or it cannot be read
   */
  public static PublishedManifest read(Path directory) {
    JsonObject root = Json.read(directory.resolve(Seal.MANIFEST));
    return new PublishedManifest(
        directory,
        new Provenance(
            root.objects("inputs", PublishedManifest::input), texts(root.object("versions"))),
        texts(root.object(Seal.OUTPUTS)));
  }

  /**
   * Who answers for its report, which is no input of it.
   *
   * @return the name, empty text where none is named; nothing where the result is no longer there
   * @throws BadInputException if the result cannot be read
   */
  public Optional<String> author() {
    Path result = directory.resolve(RESULT);
    return Files.exists(result)
        ? Json.read(result, new EventAlone()).object(EVENT).optionalText("author")
        : Optional.empty();
  }

  private static InputFile input(JsonObject node) {
    return new InputFile(node.text("role"), node.text("name"), node.text("sha256"));
  }

  private static SortedMap<String, String> texts(JsonObject node) {
    SortedMap<String, String> texts = new TreeMap<>();
    node.keys().forEach(name -> texts.put(name, node.text(name)));
    return texts;
  }

  private static final class EventAlone extends TokenFilter {

    @Override
    public TokenFilter includeProperty(String name) {
      return name.equals(EVENT) ? INCLUDE_ALL : null;
    }
  }
}
