package io.marketimpact.data.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.result.JsonOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The publications of each specification in the order in which they became its latest: {@code
 * versions.json} in the directory that a batch publishes into. It is written before a study
 * appears, so that a run which was killed and its next leave what an undisturbed one leaves.
 *
 * @param bySpecification names of directories by the name of the specification's file
 */
public record PublishedVersions(SortedMap<String, List<String>> bySpecification) {

  private static final String NAME = "versions.json";
  private static final String SCHEMA = "market-impact-versions/1";

  /** Keeps its own copy. */
  public PublishedVersions {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    bySpecification.forEach((file, versions) -> copy.put(file, List.copyOf(versions)));
    bySpecification = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * Reads them.
   *
   * @param out where the batch publishes
   * @return the versions, none where the file is not there
   * @throws BadInputException if the file cannot be read
   */
  public static PublishedVersions read(Path out) {
    Path file = out.resolve(NAME);
    if (!Files.exists(file)) {
      return new PublishedVersions(new TreeMap<>());
    }
    JsonObject root = Json.read(file);
    if (!root.text("schema").equals(SCHEMA)) {
      throw BadInputException.at(
          file, "/schema", "must be " + SCHEMA + "; write it, or name a file of that kind");
    }
    JsonObject files = root.object("specifications");
    SortedMap<String, List<String>> bySpecification = new TreeMap<>();
    files.keys().forEach(name -> bySpecification.put(name, files.texts(name)));
    return new PublishedVersions(bySpecification);
  }

  /**
   * The publication that was a specification's latest before another.
   *
   * @param out where the batch publishes
   * @param specification the name of its file
   * @param current the name of the other's directory
   * @return the directory, empty where nothing is published of it but that
   */
  public Optional<Path> before(Path out, String specification, String current) {
    List<String> there = published(out, specification);
    return there.stream()
        .filter(name -> !name.equals(current))
        .reduce((earlier, later) -> later)
        .map(out::resolve);
  }

  /**
   * The publications of a specification that are there.
   *
   * @param out where the batch publishes
   * @param specification the name of its file
   * @return names of directories in order
   */
  public List<String> published(Path out, String specification) {
    return bySpecification.getOrDefault(specification, List.of()).stream()
        .filter(name -> Files.exists(out.resolve(name).resolve(Seal.MANIFEST)))
        .toList();
  }

  /**
   * What replaced a publication.
   *
   * @param out where the batch publishes
   * @param name the name of its directory
   * @return the name of its specification's latest, empty where it is that of one itself or none of
   *     a batch's
   */
  public Optional<String> replacement(Path out, String name) {
    List<String> latest = new ArrayList<>();
    for (String specification : bySpecification.keySet()) {
      List<String> there = published(out, specification);
      if (there.contains(name)) {
        latest.add(there.get(there.size() - 1));
      }
    }
    return latest.contains(name) ? Optional.empty() : latest.stream().findFirst();
  }

  /**
   * The versions once others have become the latest; names of what is not there are left out.
   *
   * @param out where the batch publishes
   * @param latest name of a directory by specification
   * @return a copy
   */
  public PublishedVersions with(Path out, SortedMap<String, String> latest) {
    SortedMap<String, List<String>> next = new TreeMap<>();
    bySpecification.keySet().forEach(file -> next.put(file, published(out, file)));
    latest.forEach(
        (file, name) -> {
          List<String> versions = new ArrayList<>(next.getOrDefault(file, List.of()));
          if (versions.isEmpty() || !versions.get(versions.size() - 1).equals(name)) {
            versions.add(name);
          }
          next.put(file, versions);
        });
    return new PublishedVersions(next);
  }

  /**
   * Writes them.
   *
   * @param publication puts the file in its place
   * @param out where the batch publishes
   * @throws BadInputException if it cannot be written
   */
  public void write(Publication publication, Path out) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
    ObjectNode files = root.putObject("specifications");
    bySpecification.forEach(
        (file, versions) -> {
          ArrayNode names = files.putArray(file);
          versions.forEach(names::add);
        });
    publication.file(out.resolve(NAME), draft -> JsonOutput.write(root, draft));
  }
}
