package io.marketimpact.reports.index;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.run.PublishedVersions;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.reports.page.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the page over many studies. */
public final class IndexWriter {

  private IndexWriter() {}

  /**
   * Writes the index of a directory.
   *
   * @param publication puts the page in its place
   * @param directory where the studies are
   * @param page the file to write, whole or not at all
   * @return what was found
   * @throws io.marketimpact.data.BadInputException if the directory cannot be read or the file not
   *     written
   */
  public static StudyIndex write(Publication publication, Path directory, Path page) {
    StudyIndex index = StudyIndex.of(directory);
    publication.file(page, draft -> write(draft, render(index, directory, page)));
    return index;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Renders the index.
   *
   * @param index what was found
   * @param directory where
   * @param page where the page is going to be
   * @return the file's text
   */
  static String render(StudyIndex index, Path directory, Path page) {
    Optional<Changes> changes = Changes.in(directory);
    PublishedVersions versions = PublishedVersions.read(directory);
    List<Card> cards = new ArrayList<>();
    List<EarlierVersion> earlier = new ArrayList<>();
    for (StudyIndex.Study study : index.studies()) {
      Card card = Card.of(study, page, changes);
      String name = name(study);
      versions
          .replacement(directory, name)
          .ifPresentOrElse(
              by -> earlier.add(new EarlierVersion(name, card, by)), () -> cards.add(card));
    }
    return Pages.render(
        "index.jte",
        Map.of(
            "cards",
            cards,
            "earlier",
            earlier,
            "awaiting",
            awaiting(directory),
            "unreadable",
            unreadable(index, directory)));
  }

  private static String name(StudyIndex.Study study) {
    return Optional.ofNullable(study.directory().getFileName()).map(Path::toString).orElse("");
  }

  /** What the last run of a batch there could not study yet. */
  private static List<Card.Fact> awaiting(Path directory) {
    return RunFile.last(directory).stream()
        .flatMap(run -> run.with(RunOutcome.AWAITING_PRICES))
        .map(event -> new Card.Fact(event.specification(), event.event()))
        .toList();
  }

  private static List<Card.Fact> unreadable(StudyIndex index, Path directory) {
    return index.unreadable().stream()
        .map(
            unreadable ->
                new Card.Fact(
                    unreadable.directory().equals(directory)
                        ? directory.toString()
                        : directory.relativize(unreadable.directory()).toString(),
                    unreadable.reason()))
        .toList();
  }
}
