package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.internal.config.ConfigEntry;
import org.junit.jupiter.api.Test;

/**
 * The units for Kubernetes: each field is one that Kubernetes knows, by the classes that its client
 * generates from the interface, and what one unit names another has.
 */
class KubernetesSpec {

  private static final Path UNITS = Project.HOME.resolve("jobs/schedule");
  private static final String POD = "/spec/jobTemplate/spec/template/spec";
  private static final YAMLMapper YAML = new YAMLMapper();

  private static final Map<String, String> PACKAGES =
      Map.of("v1", "", "batch/v1", "batch.v1.", "rbac.authorization.k8s.io/v1", "rbac.");

  /** Without the place where those classes keep what they do not know. */
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                  return false;
                }
              });

  private static List<JsonNode> unit(String name) throws IOException {
    try (MappingIterator<JsonNode> documents =
        YAML.readerFor(JsonNode.class).readValues(UNITS.resolve(name).toFile())) {
      return documents.readAll();
    }
  }

  private static JsonNode only(String name) throws IOException {
    assertThat(unit(name)).hasSize(1);
    return unit(name).get(0);
  }

  private static void read(JsonNode unit) throws ReflectiveOperationException, IOException {
    String type = PACKAGES.get(unit.path("apiVersion").asText()) + unit.path("kind").asText();
    STRICT.treeToValue(unit, Class.forName("io.fabric8.kubernetes.api.model." + type));
  }

  private static Map<String, String> properties() throws IOException {
    return Arrays.stream(driver("IMPACT_JVM_OPTIONS").split(" ", -1))
        .map(option -> option.replaceFirst("^-D", "").split("=", 2))
        .collect(Collectors.toMap(option -> option[0], option -> option[1]));
  }

  private static String driver(String variable) throws IOException {
    for (JsonNode one : only("kubernetes/driver.yaml").at(POD + "/containers/0/env")) {
      if (one.path("name").asText().equals(variable)) {
        return one.path("value").asText();
      }
    }
    throw new AssertionError("the driver has no " + variable);
  }

  @Test
  void everyFieldIsOneThatKubernetesKnows() throws Exception {
    for (String name :
        List.of(
            "cronjob.yaml",
            "kubernetes/driver.yaml",
            "kubernetes/executor.yaml",
            "kubernetes/account.yaml")) {
      for (JsonNode unit : unit(name)) {
        read(unit);
      }
    }
    JsonNode misspelled =
        YAML.readTree("{apiVersion: batch/v1, kind: CronJob, spec: {concurencyPolicy: Forbid}}");
    assertThatThrownBy(() -> read(misspelled)).hasMessageContaining("concurencyPolicy");
  }

  @Test
  void theDriverIsWhoMayMakeExecutors() throws IOException {
    List<JsonNode> account = unit("kubernetes/account.yaml");
    assertThat(account)
        .extracting(unit -> unit.path("kind").asText())
        .containsExactly("ServiceAccount", "Role", "RoleBinding");
    JsonNode name = account.get(0).at("/metadata/name");
    assertThat(only("kubernetes/driver.yaml").at(POD + "/serviceAccountName")).isEqualTo(name);
    assertThat(account.get(2).at("/subjects/0/kind").asText()).isEqualTo("ServiceAccount");
    assertThat(account.get(2).at("/subjects/0/name")).isEqualTo(name);
    assertThat(account.get(2).at("/roleRef/kind").asText()).isEqualTo("Role");
    assertThat(account.get(2).at("/roleRef/name")).isEqualTo(account.get(1).at("/metadata/name"));
    assertThat(account.get(1).path("rules"))
        .as("delete is for an executor that fails, deletecollection for the end of all")
        .containsExactly(
            YAML.readTree(
                "{apiGroups: [''], resources: [pods],"
                    + " verbs: [get, list, watch, create, delete, deletecollection]}"));
  }

  @Test
  void theOverlayChangesTheCronJobOfOnePod() throws IOException {
    JsonNode one = only("cronjob.yaml");
    JsonNode overlay = only("kubernetes/driver.yaml");
    for (String same : List.of("/kind", "/metadata/name", POD + "/containers/0/name")) {
      assertThat(overlay.at(same)).isEqualTo(one.at(same));
    }
    JsonNode together = only("kustomization.yaml");
    assertThat(together.at("/patches/0/path").asText()).isEqualTo("kubernetes/driver.yaml");
    for (JsonNode resource : together.path("resources")) {
      assertThat(UNITS.resolve(resource.asText())).exists();
    }
  }

  @Test
  void anExecutorHasTheImageTheUserAndTheDataOfTheDriver() throws IOException {
    JsonNode driver = only("cronjob.yaml").at(POD);
    JsonNode executor = only("kubernetes/executor.yaml").path("spec");
    assertThat(properties().get("spark.kubernetes.container.image"))
        .isEqualTo(driver.at("/containers/0/image").asText());
    assertThat(properties().get("spark.kubernetes.container.image.pullPolicy"))
        .as("classes of two builds do not understand each other")
        .isEqualTo(driver.at("/containers/0/imagePullPolicy").asText())
        .isEqualTo("IfNotPresent");
    for (String same :
        List.of(
            "/securityContext",
            "/volumes",
            "/containers/0/securityContext",
            "/containers/0/volumeMounts")) {
      assertThat(executor.at(same)).isEqualTo(driver.at(same));
    }
    List<String> ofTheImage =
        List.of(
            executor.at("/containers/0/command/0").asText(),
            properties().get("spark.kubernetes.executor.podTemplateFile"));
    assertThat(ofTheImage)
        .allSatisfy(
            path ->
                assertThat(Path.of(path.replaceFirst("^/opt/impact", Project.HOME.toString())))
                    .exists());
    assertThat(UNITS.resolve("kubernetes/executor.sh")).isExecutable();
    assertThat(Files.readString(Project.HOME.resolve("Containerfile")))
        .contains(
            "MAVEN_OPTS=-Dkubernetes=true ./impact", "/opt/impact/jobs/schedule ./jobs/schedule");
  }

  @Test
  void theImagesTagIsTheVersionOfTheProject() throws IOException {
    Matcher version =
        Pattern.compile("<version>(.*?)</version>")
            .matcher(Files.readString(Project.HOME.resolve("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(only("cronjob.yaml").at(POD + "/containers/0/image").asText())
        .isEqualTo("market-impact:" + version.group(1));
  }

  /** What the standard "restricted" asks of a pod; a user of the image is known by number alone. */
  @Test
  void aNamespaceThatRestrictsItsPodsTakesThem() throws IOException {
    JsonNode pod =
        YAML.readTree(
            "{runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000,"
                + " seccompProfile: {type: RuntimeDefault}}");
    JsonNode container =
        YAML.readTree("{allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}");
    for (JsonNode spec :
        List.of(only("cronjob.yaml").at(POD), only("kubernetes/executor.yaml").path("spec"))) {
      assertThat(spec.path("securityContext")).isEqualTo(pod);
      assertThat(spec.path("containers"))
          .singleElement()
          .extracting(one -> one.path("securityContext"))
          .isEqualTo(container);
    }
    assertThat(Files.readString(Project.HOME.resolve("Containerfile")))
        .contains("useradd --uid 1000 --user-group ", "\nUSER 1000\n");
  }

  @Test
  void everyStepTakesTheMaster() throws IOException {
    for (String step : List.of("ingest news --from n", "ingest prices --from p", "batch")) {
      List<String> arguments =
          List.of((step + " --master " + driver("IMPACT_MASTER")).split(" ", -1));
      assertThatCode(
              () ->
                  Converters.register(Main.commands(Publication.ON_DISK))
                      .parseArgs(arguments.toArray(String[]::new)))
          .doesNotThrowAnyException();
    }
  }

  /** A name that Spark does not know it takes without a word. */
  @Test
  void everyPropertyIsOneThatSparkKnows() throws Exception {
    for (String settings :
        List.of(
            "org.apache.spark.internal.config.package$", "org.apache.spark.deploy.k8s.Config$")) {
      Class.forName(settings);
    }
    assertThat(properties())
        .allSatisfy((name, value) -> assertThat(ConfigEntry.findEntry(name)).as(name).isNotNull());
  }

  @Test
  void theOverlayLeavesTheCronJobWhatItDoesNotName() throws Exception {
    JsonNode one = only("cronjob.yaml");
    JsonNode merged = StrategicMerge.of(one, only("kubernetes/driver.yaml"));
    read(merged);
    JsonNode container = merged.at(POD + "/containers/0");
    assertThat(merged.at(POD + "/containers")).hasSize(1);
    assertThat(merged.at(POD + "/serviceAccountName").asText()).isEqualTo("market-impact");
    assertThat(container.path("env").findValuesAsText("name"))
        .containsSubsequence("POD_IP", "IMPACT_JVM_OPTIONS")
        .contains("IMPACT_MASTER", "INCOMPLETE");
    for (String same : List.of("command", "image", "securityContext", "volumeMounts")) {
      assertThat(container.path(same)).isEqualTo(one.at(POD + "/containers/0/" + same));
    }
  }

  /** Where kubectl is: what it makes of the units is what the test above is of. */
  @Test
  void kustomizePutsThemTogether() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/kubectl")), "no kubectl here");
    Process kustomize =
        new ProcessBuilder("/usr/bin/kubectl", "kustomize", UNITS.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(kustomize.waitFor()).as(said).isZero();
    List<JsonNode> together;
    try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(said)) {
      together = documents.readAll();
    }
    assertThat(together)
        .extracting(unit -> unit.path("kind").asText())
        .containsExactlyInAnyOrder("ServiceAccount", "Role", "RoleBinding", "CronJob");
    for (JsonNode unit : together) {
      read(unit);
      assertThat(unit.at("/metadata/namespace").asText()).isEqualTo("market-impact");
      if (unit.path("kind").asText().equals("CronJob")) {
        assertThat(unit.path("spec"))
            .isEqualTo(
                StrategicMerge.of(only("cronjob.yaml"), only("kubernetes/driver.yaml"))
                    .path("spec"));
      }
      if (unit.path("kind").asText().equals("RoleBinding")) {
        assertThat(unit.at("/subjects/0/namespace").asText()).isEqualTo("market-impact");
      }
    }
  }
}
