package io.marketimpact.jobs.cluster;

import io.marketimpact.jobs.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A Spark cluster of separate processes on this machine, made of the jars the program ships. */
final class StandaloneCluster implements AutoCloseable {

  private static final Path JARS = Path.of("target/app/lib").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path work;
  private final int port;
  private final String secret = UUID.randomUUID().toString();
  private final List<Process> workers = new ArrayList<>();
  private Process masterProcess;

  private StandaloneCluster(Path work, int port) {
    this.work = work;
    this.port = port;
  }

  static StandaloneCluster start(Path work) throws IOException, InterruptedException {
    Files.createSymbolicLink(Files.createDirectories(work.resolve("spark")).resolve("jars"), JARS);
    StandaloneCluster cluster = new StandaloneCluster(work, freePort());
    cluster.masterProcess =
        cluster.launch(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            Integer.toString(cluster.port),
            "--webui-port",
            "0");
    cluster.startWorker();
    cluster.startWorker();
    cluster.awaitMaster();
    return cluster;
  }

  /** One more, whose place among all is its number. */
  void startWorker() throws IOException {
    String name = "worker" + workers.size();
    workers.add(
        launch(
            name,
            "org.apache.spark.deploy.worker.Worker",
            "--cores",
            "1",
            "--memory",
            "1500M",
            "--host",
            "127.0.0.1",
            "--webui-port",
            "0",
            "--work-dir",
            work.resolve(name).toString(),
            master()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Without which the cluster answers nobody. */
  String secret() {
    return secret;
  }

  String master() {
    return "spark://127.0.0.1:" + port;
  }

  /** Java with Spark's flags and the shipped jars on its class path, and more after them. */
  List<String> java(Path... more) {
    List<String> command = new ArrayList<>(JavaCommand.start(more));
    command.add("-Dspark.driver.host=127.0.0.1");
    command.add("-Dspark.driver.bindAddress=127.0.0.1");
    return command;
  }

  private Process launch(String name, String type, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(java());
    command.addAll(
        1,
        List.of(
            "-Dspark.authenticate=true",
            "-Dspark.authenticate.secret=" + secret,
            "-Dspark.network.crypto.enabled=true"));
    command.add(type);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", work.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.redirectErrorStream(true).redirectOutput(log(name)).start();
  }

  private File log(String name) {
    return work.resolve(name + ".log").toFile();
  }

  /** The workers try again until they have registered; an application waits for them. */
  private void awaitMaster() throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!isListening()) {
      if (Instant.now().isAfter(deadline) || !masterProcess.isAlive()) {
        throw new IllegalStateException(
            "the master must come up: " + Files.readString(log("master").toPath()));
      }
      masterProcess.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The number of the worker that has an executor of an application. */
  int workerOf(String application, String executor) {
    return IntStream.range(0, workers.size())
        .filter(
            i ->
                Files.isDirectory(work.resolve("worker" + i).resolve(application + "/" + executor)))
        .findFirst()
        .orElseThrow();
  }

  /** Sends the executors of a worker a signal: STOP, and they stand still; CONT, and they go on. */
  void signalExecutors(int worker, String signal) throws IOException, InterruptedException {
    for (ProcessHandle executor : workers.get(worker).descendants().toList()) {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(executor.pid())).start().waitFor();
    }
  }

  /** Kills a worker with its executors. */
  void killWorker(int worker) throws InterruptedException {
    workers.get(worker).descendants().forEach(ProcessHandle::destroyForcibly);
    workers.get(worker).destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    workers.forEach(worker -> worker.descendants().forEach(ProcessHandle::destroyForcibly));
    workers.forEach(Process::destroyForcibly);
    masterProcess.destroyForcibly();
  }
}
