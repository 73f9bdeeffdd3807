package io.marketimpact.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.reports.figures.Raster;
import io.marketimpact.study.StudyResult;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What is passed on of a study becomes files, all or none, the same in every run. */
class ExportWriterSpec {

  @TempDir private Path work;

  private Path published(StudyResult study) {
    return published(study, "study");
  }

  private Path published(StudyResult study, String name) {
    Path directory = work.resolve(name);
    Publication.ON_DISK.directory(
        directory,
        draft -> {
          ResultFiles.write(study, draft);
          ExportFile.write(Exports.of(study), draft.resolve(ExportFile.NAME));
          ResultFiles.seal(study, draft);
        });
    return directory;
  }

  private Path exported(Path study, String name) {
    Path directory = work.resolve(name);
    ExportWriter.publish(Publication.ON_DISK, study, directory);
    return directory;
  }

  static Stream<StudyResult> studies() {
    return Exports.studies().values().stream();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void whatIsWrittenIsReadBack(StudyResult study) {
    Path file = work.resolve(ExportFile.NAME);
    Export export = Exports.of(study);
    ExportFile.write(export, file);
    assertThat(ExportFile.read(work)).isEqualTo(export);
  }

  @Test
  void everyChartIsADrawingWithTitleAndDescriptionAndAPictureOfTwiceItsSize() throws Exception {
    Path directory = exported(published(Exports.EXPOSED), "out");
    Export export = Exports.of(Exports.EXPOSED);
    assertThat(export.pictures())
        .extracting(Export.Picture::name)
        .contains("abnormal-returns", "value-at-stake-F1", "cumulative-abnormal-return-F1")
        .doesNotHaveDuplicates();
    for (Export.Picture picture : export.pictures()) {
      Path file = directory.resolve("charts").resolve(picture.name());
      Element root = parsed(Files.readAllBytes(Path.of(file + ".svg")));
      assertThat(root.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(picture.title());
      assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
      assertThat(picture.svg())
          .contains("fill=\"white\"", "'Liberation Sans', Arial")
          .doesNotContain("href", "url(http", "class=", "<style");
      BufferedImage image = ImageIO.read(Path.of(file + ".png").toFile());
      assertThat(image.getWidth()).isEqualTo(Raster.SCALE * picture.width());
      assertThat(image.getHeight()).isEqualTo(Raster.SCALE * picture.height());
      assertThat(image.getRGB(0, image.getHeight() - 1)).isEqualTo(0xFFFFFFFF);
      assertThat(hasInk(image)).as(picture.name()).isTrue();
    }
  }

  @Test
  void theSameStudyGivesTheSameBytes() throws IOException {
    Path study = published(Exports.EXPOSED);
    Map<String, String> first = Seal.hashes(exported(study, "first"));
    assertThat(first).containsKeys("slides.pptx", "charts/abnormal-returns.png");
    assertThat(Seal.hashes(exported(study, "second"))).isEqualTo(first);
    assertThat(work.resolve("first/manifest.json"))
        .hasSameBinaryContentAs(work.resolve("second/manifest.json"));
    exported(study, "first");
    assertThat(Seal.broken(work.resolve("first"))).isEmpty();
  }

  @Test
  void aStudyOfAFormerVersionIsToBePublishedAgain() {
    Path directory = work.resolve("former");
    Publication.ON_DISK.directory(
        directory,
        draft -> {
          ResultFiles.write(Exports.EXPOSED, draft);
          ResultFiles.seal(Exports.EXPOSED, draft);
        });
    refused(directory, work.resolve("out"), "has no export.json");
    assertThat(work.resolve("out")).doesNotExist();
  }

  @Test
  void whatIsNoWholeStudyIsRefused() throws IOException {
    refused(work.resolve("none"), work.resolve("out"), "is not a complete published study");
    Path study = published(Exports.EXPOSED);
    Files.writeString(study.resolve(ExportFile.NAME), "{}");
    refused(study, work.resolve("out"), "export.json was changed");
    assertThat(work.resolve("out")).doesNotExist();
  }

  @Test
  void noStudyAndNoFileOfOthersIsReplaced() throws IOException {
    Path study = published(Exports.EXPOSED);
    refused(study, study, "is the study's directory, holds it or lies in it");
    refused(study, study.resolve("out"), "lies in it");
    refused(study, work, "holds it");
    Path other = Files.createDirectory(work.resolve("other"));
    Files.writeString(other.resolve("note.txt"), "mine");
    refused(study, other, "holds note.txt");
    Files.writeString(other.resolve("result.json"), "{}");
    refused(study, other, "holds a study");
    assertThat(other.resolve("note.txt")).hasContent("mine");
  }

  @Test
  void noOtherStudyIsWrittenInto() throws IOException {
    Path study = published(Exports.EXPOSED);
    Path other = published(Exports.EXPOSED, "other");
    refused(study, other.resolve("a/slides"), "lies in a published study");
    Path link = Files.createSymbolicLink(work.resolve("link"), other);
    refused(study, link.resolve("slides"), "lies in a published study");
    Path own = Files.createSymbolicLink(work.resolve("own"), study);
    refused(study, own.resolve("slides"), "lies in it");
    assertThat(Seal.hashes(other).keySet()).noneMatch(name -> name.endsWith("slides.pptx"));
  }

  private static void refused(Path study, Path directory, String why) {
    assertThatThrownBy(() -> ExportWriter.publish(Publication.ON_DISK, study, directory))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(why);
  }

  private static boolean hasInk(BufferedImage image) {
    int width = image.getWidth();
    return Arrays.stream(image.getRGB(0, 0, width, image.getHeight(), null, 0, width))
        .anyMatch(color -> color != 0xFFFFFFFF);
  }

  private static Element parsed(byte[] document) throws Exception {
    assertThat(new String(document, StandardCharsets.UTF_8)).startsWith("<svg");
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(document))
        .getDocumentElement();
  }
}
