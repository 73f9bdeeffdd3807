package io.marketimpact.jobs;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.scheduler.ExternalClusterManager;

/**
 * Masters that a session can be opened on: Spark itself asks for a minute, and then stops itself.
 */
final class Masters {

  private static final Pattern STANDALONE = Pattern.compile("spark://(.+)");
  private static final Pattern KUBERNETES =
      Pattern.compile("k8s://(?:(https?)://)?([^/:\\s]+)(?::(\\d{1,5}))?(?:/\\S*)?");
  private static final Pattern ADDRESS = Pattern.compile("(.+):(\\d{1,5})");
  private static final int LARGEST_PORT = 65_535;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Masters() {}

  /**
   * Refuses a master where no Spark is.
   *
   * @param master of a form that Spark knows
   * @throws BadInputException if nothing answers there, or this Spark cannot ask
   */
  static void requireReachable(String master) {
    Matcher standalone = STANDALONE.matcher(master);
    if (standalone.matches()) {
      if (Stream.of(standalone.group(1).split(",", -1)).noneMatch(Masters::answers)) {
        throw BadInputException.of(
            "no Spark master answers at " + master, "start one, or check --master");
      }
    } else if (!master.startsWith("local") && !isManaged(master)) {
      throw BadInputException.of(
          "this program's Spark does not support " + master,
          isKubernetes(master)
              ? "run the container image, or build the program with MAVEN_OPTS=-Dkubernetes=true"
              : "run it with the spark-submit of one that does, or name local[*] or"
                  + " spark://HOST:PORT");
    } else if (isKubernetes(master) && !answers(serverOf(master))) {
      throw BadInputException.of("no Kubernetes answers at " + master, "check --master");
    }
  }

  /**
   * Whether executors are pods, made from the image that this program came in.
   *
   * @param master of a form that Spark knows
   * @return whether it is the address of a Kubernetes API server
   */
  static boolean isKubernetes(String master) {
    return master.startsWith("k8s://");
  }

  private static String serverOf(String master) {
    Matcher server = KUBERNETES.matcher(master);
    if (!server.matches()) {
      return "";
    }
    String usual = "http".equals(server.group(1)) ? "80" : "443";
    return server.group(2) + ":" + Optional.ofNullable(server.group(3)).orElse(usual);
  }

  private static boolean answers(String place) {
    Matcher address = ADDRESS.matcher(place);
    if (!address.matches() || Integer.parseInt(address.group(2)) > LARGEST_PORT) {
      return false;
    }
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))),
          (int) PATIENCE.toMillis());
      return true;
    } catch (IOException silent) {
      return false;
    }
  }

  private static boolean isManaged(String master) {
    return ServiceLoader.load(ExternalClusterManager.class).stream()
        .anyMatch(manager -> manager.get().canCreate(master));
  }
}
