package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse on HDFS: the same tables, the same results, one writer at a time. */
class HdfsWarehouseSuite {

  private static final Path NEWS = Project.HOME.resolve("data/news/january-14.json");

  private static final Path REGIONS = Project.HOME.resolve("data/exposure/revenue_by_region.csv");

  @TempDir private static Path disks;
  private static MiniDFSCluster cluster;

  @TempDir private Path work;

  @BeforeAll
  static void start() throws IOException {
    Configuration settings = new Configuration();
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, disks.toString());
    cluster = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
  }

  @AfterAll
  static void stop() {
    cluster.shutdown();
  }

  private static String address(String name) {
    return "hdfs://localhost:" + cluster.getNameNodePort() + "/" + name;
  }

  private static Impact ingest(String warehouse) {
    return Impact.run(
        "ingest",
        "prices",
        "--from",
        Project.PRICES,
        "--currency",
        "USD",
        "--as-of",
        "2026-03-02T00:00:00Z",
        "--warehouse",
        warehouse);
  }

  @Test
  void aBatchPublishesTheBytesThatItPublishesFromALocalOne() throws IOException {
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    String local = work.resolve("warehouse").toString();
    String remote = address("prices");
    for (String warehouse : new String[] {local, remote}) {
      Impact taken = ingest(warehouse);
      assertThat(taken.code()).as(taken.err()).isZero();
      assertThat(taken.out().strip()).isEqualTo(warehouse);
    }

    assertThat(batch(events, "local", local).code()).isIn(0, 4);
    Impact first = batch(events, "remote", remote);
    assertThat(first.code()).as(first.err()).isIn(0, 4);
    assertThat(Program.publications(work.resolve("remote")))
        .isEqualTo(Program.publications(work.resolve("local")))
        .containsKey("index.html");
    assertThat(batch(events, "remote", remote).err()).contains("nothing new; 1 published before");
    Impact status = Impact.run("status", "--out", work.resolve("remote"));
    assertThat(status.code()).as(status.err()).isZero();
    assertThat(Impact.run("warehouse", "tidy", "--warehouse", remote).code()).isZero();
    assertThat(Impact.run("warehouse", "--warehouse", remote).out())
        .contains("prices: version 0 of 1; ");
  }

  private Impact batch(Path events, String out, String warehouse) {
    return Impact.run(
        "batch", "--events", events, "--out", work.resolve(out), "--warehouse", warehouse);
  }

  @Test
  void whoComesSecondIsToldWhoIsThere() throws IOException {
    String warehouse = address("news");
    org.apache.hadoop.fs.Path lock = new org.apache.hadoop.fs.Path(warehouse, ".writer.lock");
    try (FileSystem another = FileSystem.newInstance(lock.toUri(), new Configuration())) {
      org.apache.hadoop.fs.Path owner = new org.apache.hadoop.fs.Path(warehouse, ".writer.owner");
      try (FSDataOutputStream held = another.create(lock, false)) {
        assertThat(held).isNotNull();
        assertThat(news(warehouse).err()).contains("is being written by another process;");
        write(another.create(owner), "impact ingest prices (process 7 of somebody)\n");
        Impact refused = news(warehouse);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err().lines().filter(line -> !line.endsWith("...")))
            .singleElement()
            .asString()
            .contains(
                "is being written by impact ingest prices (process 7 of somebody);"
                    + " wait until it has ended");
      }
      Impact taken = news(warehouse);
      assertThat(taken.code()).as(taken.err()).isZero();
      assertThat(another.exists(owner)).as("who ends leaves no name").isFalse();
    }
    assertThat(Impact.run("events", "--warehouse", warehouse).out())
        .isEqualTo(Impact.run("events", "--news", NEWS).out());
  }

  private static void write(OutputStream file, String text) throws IOException {
    try (file) {
      file.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Impact news(String warehouse) {
    return Impact.run("ingest", "news", "--from", NEWS, "--warehouse", warehouse);
  }

  @Test
  void whatIsNoWarehouseIsRefusedInOneLine() {
    Impact empty = Impact.run("events", "--warehouse", address("nothing"));
    assertThat(empty.code()).isEqualTo(3);
    assertThat(empty.err()).contains("/nothing: has no table of news; take some in: ");
    Impact unknown = Impact.run("events", "--warehouse", "ftp://host/warehouse");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("must be a directory, file:/PATH, hdfs://HOST:PORT/PATH or");
  }

  @Test
  void disclosuresAreTakenInOnceAndReadBack() {
    String warehouse = address("disclosures");
    Impact first = disclosures(warehouse);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out().strip()).isEqualTo(warehouse);
    assertThat(disclosures(warehouse).err())
        .contains("impact: 0 new, 0 corrected, ", " known before; version 0");
    assertThat(Impact.run("exposure", "--draws", "1000", "--warehouse", warehouse).out())
        .isEqualTo(Impact.run("exposure", "--draws", "1000").out());
  }

  private static Impact disclosures(String warehouse) {
    return Impact.run("ingest", "exposure", "--from", REGIONS, "--warehouse", warehouse);
  }
}
