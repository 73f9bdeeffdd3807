package io.marketimpact.reports.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.library.SavedStudy;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.result.JsonOutput;
import io.marketimpact.reports.export.Export.Picture;
import io.marketimpact.reports.figures.Raster;
import io.marketimpact.reports.slides.SlidesWriter;
import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes files of what is passed on of a published study: pictures of its charts, and slides. */
public final class ExportWriter {

  /** The directory of the charts. */
  public static final String CHARTS = "charts";

  /** The presentation. */
  public static final String SLIDES = "slides.pptx";

  private ExportWriter() {}

  /**
   * Publishes the charts and slides of a study, all of them or none.
   *
   * @param publication puts the files in their place
   * @param study a published study's directory
   * @param directory where to; it need not exist
   * @throws BadInputException if the study is not whole, or the place holds a study or lies inside
   *     one, also by a link, or cannot be written to
   */
  public static void publish(Publication publication, Path study, Path directory) {
    requireApart(study, directory);
    Path whole = SavedStudy.load(study).directory();
    Export export = ExportFile.read(whole);
    publication.directory(
        directory,
        draft -> {
          charts(export, draft.resolve(CHARTS));
          write(
              draft.resolve(SLIDES),
              SlidesWriter.render(export.title(), export.footer(), export.slides()));
          seal(export, whole, draft);
        });
  }

  /** What is exported never takes the place of what it is made from. */
  private static void requireApart(Path study, Path directory) {
    Path target = real(directory);
    Path source = real(study);
    if (target.startsWith(source) || source.startsWith(target)) {
      throw BadInputException.file(
          directory, "is the study's directory, holds it or lies in it", "name another directory");
    }
    if (Files.exists(target.resolve("result.json"))) {
      throw BadInputException.file(
          directory, "holds a study, which an export would replace", "name another directory");
    }
    for (Path above = target.getParent(); above != null; above = above.getParent()) {
      if (isStudy(above)) {
        throw BadInputException.file(
            directory, "lies in a published study, " + above, "name another directory");
      }
    }
  }

  private static boolean isStudy(Path directory) {
    return Files.exists(directory.resolve("result.json"))
        && Files.exists(directory.resolve(Seal.MANIFEST));
  }

  /** Where a path leads, whatever links lie on it; its end need not exist. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath();
    Path there = absolute;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(absolute)).normalize();
    } catch (IOException failure) {
      throw BadInputException.file(path, "cannot be read", "check its permissions");
    }
  }

  private static void charts(Export export, Path directory) {
    try {
      Files.createDirectory(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    export.pictures().parallelStream().forEach(picture -> chart(picture, directory));
  }

  private static void chart(Picture picture, Path directory) {
    write(
        directory.resolve(picture.name() + ".svg"), picture.svg().getBytes(StandardCharsets.UTF_8));
    write(
        directory.resolve(picture.name() + ".png"),
        Raster.png(picture.svg(), new Dimension(picture.width(), picture.height())));
  }

  private static void seal(Export export, Path study, Path draft) {
    ObjectNode root =
        JsonNodeFactory.instance
            .objectNode()
            .put("schema", "market-impact-export-manifest/1")
            .put("study", export.study())
            .put("study_manifest", Sha256.of(study.resolve(Seal.MANIFEST)));
    ObjectNode outputs = root.putObject(Seal.OUTPUTS);
    Seal.hashes(draft).forEach(outputs::put);
    JsonOutput.write(root, draft.resolve(Seal.MANIFEST));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
