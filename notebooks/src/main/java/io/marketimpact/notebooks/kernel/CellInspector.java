package io.marketimpact.notebooks.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.MessageHandler;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.message.Message;
import org.rapaio.jupyter.kernel.message.messages.ShellInspectReply;
import org.rapaio.jupyter.kernel.message.messages.ShellInspectRequest;

/**
 * Answers what stands at the cursor (messaging specification 5.3, "Introspection"): signatures and
 * their Javadoc. The cursor may stand in a name or at its end, where JShell by itself knows
 * variables and types but no method.
 */
final class CellInspector implements MessageHandler<ShellInspectRequest> {

  /** A line that the kernel itself takes, such as {@code %load}: no Java. */
  private static final Pattern MAGIC = Pattern.compile("(?m)^%.*$");

  private final Channels channels;
  private final SourceCodeAnalysis analysis;
  private final Javadoc javadoc;

  CellInspector(Channels channels, SourceCodeAnalysis analysis, Javadoc javadoc) {
    this.channels = channels;
    this.analysis = analysis;
    this.javadoc = javadoc;
  }

  @Override
  public void handle(Message<ShellInspectRequest> message) {
    channels.scheduleAfter(channels::freeMsgId);
    channels.busyThenIdle();
    ShellInspectRequest asked = message.content();
    Optional<String> found = found(asked.code(), asked.cursorPos());
    channels.reply(
        new ShellInspectReply(found.isPresent(), DisplayData.fromText(found.orElse(""))));
  }

  private Optional<String> found(String code, int cursor) {
    int end = code.offsetByCodePoints(0, Math.min(cursor, code.codePointCount(0, code.length())));
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    String upTo = lastStatement(MAGIC.matcher(code.substring(0, end)).replaceAll(""));
    return said(upTo + "(").or(() -> said(upTo));
  }

  /** JShell says nothing of a text whose first statement is an import. */
  private String lastStatement(String code) {
    String rest = code;
    CompletionInfo first = analysis.analyzeCompletion(rest);
    while (first.completeness().isComplete() && !first.remaining().isBlank()) {
      rest = first.remaining();
      first = analysis.analyzeCompletion(rest);
    }
    return rest;
  }

  private Optional<String> said(String code) {
    List<Documentation> documentation = analysis.documentation(code, code.length(), true);
    return documentation.isEmpty()
        ? Optional.empty()
        : Optional.of(
            documentation.stream().map(javadoc::text).collect(Collectors.joining("\n\n")));
  }
}
