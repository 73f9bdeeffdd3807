package io.marketimpact.notebooks.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.MessageHandler;
import org.rapaio.jupyter.kernel.message.ContentType;
import org.rapaio.jupyter.kernel.message.Message;
import org.rapaio.jupyter.kernel.message.MessageType;
import org.rapaio.jupyter.kernel.message.messages.ShellHistoryRequest;

/**
 * Answers which cells were run before (messaging specification 5.3, "History"): those of this
 * kernel, which keeps none of an earlier one. The kernel's own way leaves the client waiting.
 */
final class CellHistory implements MessageHandler<ShellHistoryRequest> {

  /** The only one there is. */
  private static final int SESSION = 1;

  private static final MessageType<Reply> REPLY = new MessageType<>("history_reply", Reply.class);

  private final Channels channels;
  private final List<String> cells = new ArrayList<>();

  /** What was run: session, number and source of each cell. */
  private record Reply(String status, List<List<Object>> history) implements ContentType<Reply> {

    @Override
    public MessageType<Reply> type() {
      return REPLY;
    }
  }

  CellHistory(Channels channels) {
    this.channels = channels;
  }

  /** Keeps a cell that is about to be run. */
  void add(String source) {
    cells.add(source);
  }

  @Override
  public void handle(Message<ShellHistoryRequest> message) {
    channels.scheduleAfter(channels::freeMsgId);
    channels.busyThenIdle();
    ShellHistoryRequest asked = message.content();
    List<Integer> found =
        IntStream.rangeClosed(1, cells.size())
            .boxed()
            .filter(i -> isAsked(asked, i))
            .filter(i -> !isUnique(asked) || isLast(i))
            .toList();
    int most = Math.max(0, Math.min(most(asked), found.size()));
    channels.reply(
        new Reply(
            "ok",
            found.subList(found.size() - most, found.size()).stream()
                .map(number -> entry(number, asked.includeOutput()))
                .toList()));
  }

  private boolean isAsked(ShellHistoryRequest asked, int number) {
    if (asked instanceof ShellHistoryRequest.Range range) {
      return range.getSessionIndex() >= 0
          && range.getSessionIndex() <= SESSION
          && number >= range.getStart()
          && (range.getStop() <= 0 || number < range.getStop());
    }
    return !(asked instanceof ShellHistoryRequest.Search search)
        || search.getPattern() == null
        || glob(search.getPattern()).matcher(cells.get(number - 1)).matches();
  }

  private static boolean isUnique(ShellHistoryRequest asked) {
    return asked instanceof ShellHistoryRequest.Search search && search.filterUnique();
  }

  /** Of cells that read alike, the last is kept. */
  private boolean isLast(int number) {
    return cells.lastIndexOf(cells.get(number - 1)) == number - 1;
  }

  private static Pattern glob(String pattern) {
    String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.compile(expression, Pattern.DOTALL);
  }

  private static int most(ShellHistoryRequest asked) {
    if (asked instanceof ShellHistoryRequest.Tail tail) {
      return tail.getMaxReturnLength();
    }
    return asked instanceof ShellHistoryRequest.Search search && search.getMaxReturnLength() > 0
        ? search.getMaxReturnLength()
        : Integer.MAX_VALUE;
  }

  private List<Object> entry(int number, boolean withOutput) {
    String cell = cells.get(number - 1);
    return List.of(SESSION, number, withOutput ? Arrays.asList(cell, null) : cell);
  }
}
