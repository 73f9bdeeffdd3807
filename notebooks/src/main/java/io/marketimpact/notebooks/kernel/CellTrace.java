package io.marketimpact.notebooks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import org.rapaio.jupyter.kernel.display.text.ANSI;

/** What a cell threw as lines: its name and words, the calls, and the statements they stand in. */
final class CellTrace {

  private final JShell shell;

  CellTrace(JShell shell) {
    this.shell = shell;
  }

  /** The name of an exception's class as its cell has it. */
  static String simpleName(String className) {
    return className
        .substring(className.lastIndexOf('.') + 1)
        .replaceFirst("^\\$JShell\\$\\w+\\$", "");
  }

  List<String> of(EvalException thrown) {
    List<String> lines = new ArrayList<>();
    append(lines, "", thrown);
    JShellException cause = thrown.getCause();
    while (cause instanceof EvalException why) {
      append(lines, "Caused by: ", why);
      cause = why.getCause();
    }
    return lines;
  }

  private void append(List<String> lines, String head, EvalException thrown) {
    String name = thrown.getExceptionClassName().replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$", "");
    String words = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    lines.add(ANSI.start().bold().fgRed().text(head + name + words + "\n").render());
    for (StackTraceElement ran : thrown.getStackTrace()) {
      Optional<String> source = source(ran);
      StackTraceElement call = source.map(text -> asWritten(ran, text)).orElse(ran);
      lines.addAll(ANSI.errorMessages("   at " + call));
      source
          .map(CellSource::onFirstLines)
          .ifPresent(text -> lines.addAll(ANSI.sourceCode(text, call.getLineNumber())));
    }
  }

  private static StackTraceElement asWritten(StackTraceElement call, String source) {
    return new StackTraceElement(
        call.getClassName(),
        call.getMethodName(),
        call.getFileName(),
        CellSource.lineAsWritten(source, call.getLineNumber()));
  }

  /** The statement as it was run last: one that is declared anew keeps its number. */
  private Optional<String> source(StackTraceElement call) {
    String file = Objects.requireNonNullElse(call.getFileName(), "");
    return shell
        .snippets()
        .filter(snippet -> file.equals("#" + snippet.id()))
        .reduce((former, latter) -> latter)
        .map(Snippet::source);
  }
}
