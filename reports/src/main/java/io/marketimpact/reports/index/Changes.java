package io.marketimpact.reports.index;

import io.marketimpact.data.run.PublishedVersions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page of changes beside an index, for those of its studies that were published before.
 *
 * @param page the page
 * @param publications the names of the directories that it tells of
 */
record Changes(Path page, Set<String> publications) {

  /** What a batch left in a directory, empty where nothing was published again. */
  static Optional<Changes> in(Path directory) {
    Path page = directory.resolve(ChangesWriter.PAGE);
    if (!Files.exists(page)) {
      return Optional.empty();
    }
    PublishedVersions versions = PublishedVersions.read(directory);
    return Optional.of(
        new Changes(
            page,
            versions.bySpecification().keySet().stream()
                .map(specification -> versions.published(directory, specification))
                .map(List::stream)
                .flatMap(published -> published.skip(1))
                .collect(Collectors.toSet())));
  }

  /** The way to what is told of a study, from a page. */
  Optional<Card.Link> link(Path study, Path from) {
    return Optional.ofNullable(study.getFileName())
        .map(Path::toString)
        .filter(publications::contains)
        .map(
            name ->
                new Card.Link("Changes", Address.of(page, from) + "#" + ChangesWriter.id(name)));
  }
}
