package io.marketimpact.data.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.news.FoundEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an event found in the news as a specification to confirm. A file that is there and says
 * something else is left alone: somebody may have confirmed it.
 *
 * @param publication how files are written
 * @param directory where to; beside the directory of the study that events are made after
 */
public record CandidateFile(Publication publication, Path directory) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      MAPPER.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(LINES)
              .withArrayIndenter(LINES)
              .withSeparators(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

  /**
   * Writes a candidate.
   *
   * @param found the event
   * @param study the specification it is made after
   * @param origin where its stories were read, empty where from files
   * @return the file, which a study can be run of
   * @throws BadInputException if the study or the directory cannot be used, or the file is there
   *     and says something else
   */
  public Path write(FoundEvent found, Path study, String origin) {
    Path file = file(found);
    String text = text(found, study, origin);
    if (Files.exists(file)) {
      requireSame(file, text);
      return file;
    }
    put(file, text);
    return file;
  }

  /**
   * Where the candidate of an event stands.
   *
   * @param found the event
   * @return the file, which need not be there
   */
  public Path file(FoundEvent found) {
    return directory.resolve(found.id() + ".json");
  }

  /**
   * What the candidate of an event says.
   *
   * @param found the event
   * @param study the specification it is made after
   * @param origin where its stories were read, empty where from files
   * @return the text of the specification
   * @throws BadInputException if the study or the directory cannot be used
   */
  public String text(FoundEvent found, Path study, String origin) {
    requireBeside(study);
    SpecificationFile.read(study);
    try {
      ObjectNode pattern = (ObjectNode) MAPPER.readTree(Files.readString(study));
      return WRITER.writeValueAsString(new CandidateDocument(found, pattern, origin).root()) + "\n";
    } catch (JsonProcessingException broken) {
      throw BadInputException.file(study, "cannot be read", "check it with impact study");
    } catch (IOException failure) {
      throw BadInputException.file(study, "cannot be read", "check the path and permissions");
    }
  }

  /**
   * Puts a text in its place, over what stands there.
   *
   * @param file the file of a candidate
   * @param text what it is to say
   */
  public void put(Path file, String text) {
    publication.file(file, draft -> write(draft, text));
  }

  /**
   * Takes a candidate away.
   *
   * @param file its file, which need not be there
   */
  public void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be removed", "check its permissions");
    }
  }

  private static void write(Path draft, String text) {
    try {
      Files.writeString(draft, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Files are named relative to a specification, and the candidate names those of the study. */
  private void requireBeside(Path study) {
    Path beside = study.toAbsolutePath().normalize().getParent();
    Path own = directory.toAbsolutePath().normalize();
    if (!own.equals(beside) && !beside.resolveSibling(own.getFileName()).equals(own)) {
      throw BadInputException.file(
          directory,
          "is not beside " + beside + ", whose files the candidates name",
          "choose a directory such as " + beside.resolveSibling("candidates"));
    }
  }

  private static void requireSame(Path file, String text) {
    try {
      if (!Files.readString(file).equals(text)) {
        throw BadInputException.file(
            file,
            "is there and says something else, so it was left alone",
            "move it away, or choose another directory");
      }
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check its permissions");
    }
  }
}
