package io.marketimpact.data.news;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;

/**
 * Reads a file of news, packed by gzip or not, in the format that its content shows: our JSON, RSS
 * or Atom, GDELT's article lists (DOC API, JSON) or event files, a CSV file as RavenPack's.
 */
public final class NewsFile {

  private NewsFile() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its stories, and a line for each that cannot be used
   * @throws BadInputException if the file as a whole cannot be used
   */
  public static NewsReading read(Path file) {
    byte[] bytes = NewsBytes.of(file);
    int first = NewsBytes.firstSign(bytes);
    if (NewsBytes.isWide(bytes) && (first != '<' || !NewsBytes.isMarkedWide(bytes))) {
      throw BadInputException.file(
          file, "is UTF-16, which is read of marked XML alone", "save it as UTF-8");
    }
    return switch (first) {
      case '<' -> FeedFile.read(file, bytes);
      case '{', '[' -> json(file, bytes);
      case -1 ->
          throw BadInputException.file(file, "is empty", "name a feed or another file of news");
      default ->
          GdeltEventFile.isOne(bytes) ? GdeltEventFile.read(file, bytes) : RavenPackFile.read(file);
    };
  }

  private static NewsReading json(Path file, byte[] bytes) {
    JsonObject root = Json.readLenient(file, new ByteArrayInputStream(bytes));
    return root.keys().isEmpty() || (root.has("articles") && !root.has("schema"))
        ? GdeltArticles.read(root)
        : StoryDocument.read(file, root);
  }
}
