package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a warehouse is. */
class WarehouseAddressSpec {

  @Test
  void aDirectoryIsOneHoweverItIsWritten() {
    assertThat(new Warehouse("reports/out").local()).contains(Path.of("reports/out"));
    assertThat(new Warehouse("file:/srv/w").local()).contains(Path.of("/srv/w"));
    assertThat(new Warehouse("file:///srv/w").prices()).isEqualTo("/srv/w/prices");
    assertThat(new Warehouse(Path.of("/srv/../w")).prices()).isEqualTo("/w/prices");
  }

  @Test
  void anAddressOnHdfsIsKeptAsItIs() {
    Warehouse warehouse = new Warehouse("hdfs://node:8020/w/");
    assertThat(warehouse.local()).isEmpty();
    assertThat(warehouse.prices()).isEqualTo("hdfs://node:8020/w/prices");
  }

  @Test
  void anAddressOnS3IsKeptAsItIs() {
    Warehouse warehouse = new Warehouse("s3a://lake.example/w/");
    assertThat(warehouse.local()).isEmpty();
    assertThat(warehouse.prices()).isEqualTo("s3a://lake.example/w/prices");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3a://KEY:secret@lake/w", "s3://KEY:sec/ret@lake/w", "s3a://KEY@lake"})
  void keysInAnAddressAreRefusedWithoutBeingRepeated(String address) {
    assertThatThrownBy(() -> new Warehouse(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without keys: set AWS_ACCESS_KEY_ID")
        .hasMessageNotContaining("KEY@")
        .hasMessageNotContaining("sec");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s3://lake/w",
        "s3a:///w",
        "s3a:/w",
        "hdfs:/w",
        "hdfs:///w",
        "hdfs://node/a b",
        "nul\u0000"
      })
  void whatIsNoneOfThemIsRefused(String address) {
    assertThatThrownBy(() -> new Warehouse(address)).isInstanceOf(IllegalArgumentException.class);
  }
}
