package io.marketimpact.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marketimpact.data.BadInputException;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.cli.SmallSpecifications;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The CronJob with Spark on Kubernetes, its driver and executors run as the units say, each a
 * process of its own: nothing of Kubernetes is here but its interface, with the rights that the
 * units give and no others.
 */
class KubernetesSuite {

  private static final String IMAGE = "/opt/impact";
  private static final String NAMESPACE = "market-impact";
  private static final String DRIVER = "market-impact-batch-1-abcde";
  private static final String TOKEN = "of-the-service-account";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Path UNITS = Project.HOME.resolve("jobs/schedule");

  @TempDir private Path work;
  private Path home;

  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void executorsInPodsGiveTheSameBytesAsOneProcessByTheRightsOfTheAccount() throws Exception {
    home = image();
    String image =
        new YAMLMapper()
            .readTree(UNITS.resolve("cronjob.yaml").toFile())
            .at("/spec/jobTemplate/spec/template/spec/containers/0/image")
            .asText();
    KubernetesRights rights = KubernetesRights.in(UNITS.resolve("kubernetes/account.yaml"));
    try (KubernetesServer kubernetes =
        new KubernetesServer(NAMESPACE, TOKEN, rights, this::execute)) {
      kubernetes.know(DRIVER);

      evening("pods", driver(kubernetes.master()));
      evening("one", Map.of());

      assertThat(kubernetes.created())
          .hasSize(2)
          .allSatisfy(
              pod -> {
                assertThat(pod.at("/metadata/ownerReferences/0/name").asText()).isEqualTo(DRIVER);
                JsonNode container = pod.at("/spec/containers/0");
                assertThat(container.path("image").asText()).isEqualTo(image);
                assertThat(container.path("imagePullPolicy").asText()).isEqualTo("IfNotPresent");
                assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                    .isEqualTo("ALL");
                assertThat(pod.at("/spec/securityContext/runAsNonRoot").asBoolean()).isTrue();
                JsonNode resources = new YAMLMapper().readTree("{cpu: '2', memory: 2432Mi}");
                assertThat(container.at("/resources/limits")).isEqualTo(resources);
                assertThat(container.at("/resources/requests")).isEqualTo(resources);
                assertThat(pod.at("/spec/automountServiceAccountToken").asBoolean(true)).isFalse();
              });
      assertThat(kubernetes.names()).as("the executors' pods are gone").containsExactly(DRIVER);
      assertThat(kubernetes.refused()).isEmpty();
      Set<String> unused = new TreeSet<>(rights.rights());
      unused.removeAll(kubernetes.used());
      assertThat(unused).as("for an executor that fails").containsExactly("delete pods");
    }
    assertThat(PublishedFiles.bytes(study("pods"))).isEqualTo(PublishedFiles.bytes(study("one")));
    try (Stream<Path> logs = Files.list(work.resolve("logs"))) {
      assertThat(logs.map(log -> Project.lines(log).toString()))
          .allMatch(log -> !log.contains("Exception"));
    }
  }

  @Test
  void whatTheAccountMayNotDoIsSaidInOneLine() throws Exception {
    String driver = "spark.kubernetes.driver.pod.name";
    System.setProperty(driver, DRIVER);
    try (KubernetesServer kubernetes =
        new KubernetesServer(
            "default",
            TOKEN,
            new KubernetesRights(Set.of()),
            pod -> {
              throw new AssertionError("no pod may be made: " + pod);
            })) {
      assertThatThrownBy(() -> SparkSessions.open(kubernetes.master()))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("Spark does not start on " + kubernetes.master())
          .hasMessageContaining(DRIVER)
          .hasMessageContaining("what the service account may do")
          .cause()
          .as("where Spark failed")
          .isNotNull();
    } finally {
      System.clearProperty(driver);
    }
  }

  /** What the container image holds, at another place. */
  private Path image() throws IOException {
    Path image = Files.createDirectories(work.resolve("image"));
    Path lib = Files.createDirectories(image.resolve("jobs/target/app/lib"));
    List<Path> ofKubernetes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(jar -> jar.toString().endsWith(".jar"))
            .toList();
    try (Stream<Path> app = Files.list(Project.HOME.resolve("jobs/target/app/lib"))) {
      for (Path jar : Stream.concat(app, ofKubernetes.stream().filter(this::isOfImage)).toList()) {
        Path link = lib.resolve(jar.getFileName());
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, jar);
        }
      }
    }
    Files.createFile(image.resolve("jobs/target/app/built"));
    Files.copy(Project.HOME.resolve("impact"), image.resolve("impact"));
    Files.createSymbolicLink(image.resolve("data"), Project.HOME.resolve("data"));
    for (String file :
        List.of("nightly.sh", "kubernetes/executor.sh", "kubernetes/executor.yaml")) {
      Path copy = image.resolve("jobs/schedule").resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(UNITS.resolve(file), copy);
    }
    return image;
  }

  private boolean isOfImage(Path jar) {
    return jar.getFileName()
        .toString()
        .matches("(spark-kubernetes|kubernetes|vertx|volcano|zjsonpatch|snakeyaml-engine)[-_].*");
  }

  /** One evening with one event; its data are set aside under a name. */
  private void evening(String name, Map<String, String> environment) throws Exception {
    Path data = work.resolve("srv");
    SmallSpecifications.write(data.resolve("events"), 1);
    ProcessBuilder evening =
        new ProcessBuilder(home.resolve("jobs/schedule/nightly.sh").toString(), data.toString());
    evening.environment().putAll(environment);
    evening.environment().put("IMPACT_NO_ARCHIVE", "1");
    evening.environment().put("INCOMPLETE", "0");
    Process process = logged(evening, name).start();
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .as("a driver waits for executors that never come")
          .isTrue();
    } finally {
      process.destroy();
    }
    assertThat(process.exitValue())
        .as(Files.readString(work.resolve("logs/" + name + ".log")))
        .isZero();
    Files.move(data, work.resolve(name));
  }

  private Path study(String name) throws IOException {
    try (Stream<Path> files = Files.walk(work.resolve(name + "/out"))) {
      return files
          .filter(file -> file.endsWith("report.pdf"))
          .findFirst()
          .orElseThrow()
          .getParent();
    }
  }

  /** The environment that the unit gives the driver, in a pod of this machine. */
  private Map<String, String> driver(String master) throws IOException {
    Path token = Files.writeString(work.resolve("token"), TOKEN);
    Map<String, String> environment = new HashMap<>();
    environment.put("KUBERNETES_AUTH_TRYKUBECONFIG", "false");
    environment.put("KUBERNETES_AUTH_SERVICEACCOUNT_TOKEN", token.toString());
    JsonNode unit = new YAMLMapper().readTree(UNITS.resolve("kubernetes/driver.yaml").toFile());
    environment.putAll(
        environment(unit.at("/spec/jobTemplate/spec/template/spec/containers/0/env"), DRIVER));
    environment.put("IMPACT_MASTER", master);
    return environment;
  }

  /** As Kubernetes makes it of the pod's fields and of variables named before. */
  private Map<String, String> environment(JsonNode variables, String pod) {
    Map<String, String> fields =
        Map.of("metadata.name", pod, "metadata.namespace", NAMESPACE, "status.podIP", "127.0.0.1");
    Map<String, String> environment = new HashMap<>();
    for (JsonNode variable : variables) {
      String field = variable.at("/valueFrom/fieldRef/fieldPath").asText();
      String value = field.isEmpty() ? variable.path("value").asText() : fields.get(field);
      environment.put(
          variable.path("name").asText(),
          Pattern.compile("\\$\\((\\w+)\\)")
              .matcher(value)
              .replaceAll(name -> environment.get(name.group(1)))
              .replace(IMAGE, home.toString()));
    }
    return environment;
  }

  /** Runs the one container of a pod. */
  private Process execute(JsonNode pod) {
    JsonNode container = pod.at("/spec/containers/0");
    String name = pod.at("/metadata/name").asText();
    ProcessBuilder executor =
        new ProcessBuilder(
            container.at("/command/0").asText().replace(IMAGE, home.toString()),
            container.at("/args/0").asText());
    executor.environment().putAll(environment(container.path("env"), name));
    executor.environment().put("SPARK_LOCAL_DIRS", work.resolve(name).toString());
    try {
      return logged(executor, name).start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private ProcessBuilder logged(ProcessBuilder process, String name) throws IOException {
    Path log = Files.createDirectories(work.resolve("logs")).resolve(name + ".log");
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return process.redirectErrorStream(true).redirectOutput(log.toFile());
  }
}
