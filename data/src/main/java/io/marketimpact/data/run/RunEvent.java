package io.marketimpact.data.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * An event in a run of the batch.
 *
 * @param specification the name of its file
 * @param event its id, empty where the file cannot be read
 * @param outcome what became of it
 * @param reason why it was to be studied or was skipped; of one that failed, the message
 * @param directory the name of its publication, by event and hash of its inputs; empty where the
 *     file cannot be read
 * @param state of its publication, {@code final} or {@code provisional}; empty where there is none
 * @param seconds how long it took, empty where it was not studied
 * @param fault the class of the error where the program itself failed, such as {@code
 *     java.lang.IllegalStateException}; else empty
 * @param since when it was first found to await prices, empty where it does not
 * @param incompleteBecause of one that is incomplete a line for each firm that could not be studied
 *     in full, the first ten of them; else none
 * @param pending what models of its publication await, a line for each reason with its models, such
 *     as {@code capm, carhart: factors end on 2025-12-31}
 */
public record RunEvent(
    String specification,
    String event,
    RunOutcome outcome,
    String reason,
    String directory,
    String state,
    OptionalDouble seconds,
    String fault,
    Optional<Instant> since,
    List<String> incompleteBecause,
    List<String> pending) {

  /** Keeps its own copies. */
  public RunEvent {
    incompleteBecause = List.copyOf(incompleteBecause);
    pending = List.copyOf(pending);
  }

  /**
   * An event that no work was done for.
   *
   * @param specification the name of its file
   * @param event its id
   * @param outcome what becomes of it
   * @param reason why
   * @param directory the name of its publication
   * @return the event
   */
  public static RunEvent of(
      String specification, String event, RunOutcome outcome, String reason, String directory) {
    return new RunEvent(
        specification,
        event,
        outcome,
        reason,
        directory,
        "",
        OptionalDouble.empty(),
        "",
        Optional.empty(),
        List.of(),
        List.of());
  }

  /**
   * The same event with what became of it.
   *
   * @param became what
   * @param why the reason
   * @return a copy
   */
  public RunEvent with(RunOutcome became, String why) {
    return changed(copy -> copy.outcome = became, copy -> copy.reason = why);
  }

  /**
   * The same event with the state of its publication.
   *
   * @param published such as {@code final}
   * @return a copy
   */
  public RunEvent in(String published) {
    return changed(copy -> copy.state = published);
  }

  /**
   * The same event with how long it took.
   *
   * @param took seconds
   * @return a copy
   */
  public RunEvent after(double took) {
    return changed(copy -> copy.seconds = OptionalDouble.of(took));
  }

  /**
   * The same event, which failed by a fault of the program.
   *
   * @param error the class of the error
   * @param message what to say of it
   * @return a copy
   */
  public RunEvent brokenBy(Class<?> error, String message) {
    return changed(copy -> copy.fault = error.getName()).with(RunOutcome.FAILED, message);
  }

  /**
   * The same event with the time from which it awaits prices.
   *
   * @param first when it was first found to await them, empty where it does not
   * @return a copy
   */
  public RunEvent awaitingSince(Optional<Instant> first) {
    return changed(copy -> copy.since = first);
  }

  /**
   * The same event, studied but for some firms.
   *
   * @param firms a line for each firm that could not be studied in full
   * @return a copy
   */
  public RunEvent incompleteBecause(List<String> firms) {
    return changed(copy -> copy.incompleteBecause = firms).with(RunOutcome.INCOMPLETE, reason);
  }

  /**
   * The same event, some of whose models await data.
   *
   * @param models a line for each
   * @return a copy
   */
  public RunEvent pending(List<String> models) {
    return changed(copy -> copy.pending = models);
  }

  @SafeVarargs
  private RunEvent changed(Consumer<Copy>... changes) {
    Copy copy = new Copy(this);
    for (Consumer<Copy> change : changes) {
      change.accept(copy);
    }
    return copy.event();
  }

  /** What can differ from one copy to the next. */
  private static final class Copy {
    private final RunEvent of;
    private RunOutcome outcome;
    private String reason;
    private String state;
    private OptionalDouble seconds;
    private String fault;
    private Optional<Instant> since;
    private List<String> incompleteBecause;
    private List<String> pending;

    private Copy(RunEvent of) {
      this.of = of;
      outcome = of.outcome;
      reason = of.reason;
      state = of.state;
      seconds = of.seconds;
      fault = of.fault;
      since = of.since;
      incompleteBecause = of.incompleteBecause;
      pending = of.pending;
    }

    private RunEvent event() {
      return new RunEvent(
          of.specification,
          of.event,
          outcome,
          reason,
          of.directory,
          state,
          seconds,
          fault,
          since,
          incompleteBecause,
          pending);
    }
  }

  /**
   * One line about it.
   *
   * @return such as {@code event.json: new}
   */
  public String line() {
    return specification + ": " + reason;
  }
}
