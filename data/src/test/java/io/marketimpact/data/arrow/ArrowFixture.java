package io.marketimpact.data.arrow;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.apache.arrow.vector.compression.NoCompressionCodec;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider.MapDictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;

/** Writes Arrow files with Arrow's own writer. */
final class ArrowFixture {

  /** Makes a column and, where it has codes, its dictionary. */
  @FunctionalInterface
  interface Column {
    FieldVector of(BufferAllocator memory, MapDictionaryProvider dictionaries);
  }

  private ArrowFixture() {}

  static Column text(String name, List<String> values) {
    return (memory, dictionaries) -> texts(name, values, memory);
  }

  private static VarCharVector texts(String name, List<String> values, BufferAllocator memory) {
    VarCharVector vector = new VarCharVector(name, memory);
    vector.allocateNew(values.size());
    for (int i = 0; i < values.size(); i++) {
      vector.setSafe(i, values.get(i).getBytes(StandardCharsets.UTF_8));
    }
    vector.setValueCount(values.size());
    return vector;
  }

  static Column category(String name, List<String> values) {
    return (memory, dictionaries) -> {
      Dictionary dictionary =
          new Dictionary(
              texts(name, values.stream().distinct().toList(), memory),
              new DictionaryEncoding(1, false, null));
      dictionaries.put(dictionary);
      try (VarCharVector plain = texts(name, values, memory)) {
        return (FieldVector) DictionaryEncoder.encode(plain, dictionary);
      }
    };
  }

  static Column days(String name, List<LocalDate> values) {
    return (memory, dictionaries) -> {
      DateDayVector vector = new DateDayVector(name, memory);
      vector.allocateNew(values.size());
      for (int i = 0; i < values.size(); i++) {
        vector.set(i, Math.toIntExact(values.get(i).toEpochDay()));
      }
      vector.setValueCount(values.size());
      return vector;
    };
  }

  /** Null stands as null. */
  static Column numbers(String name, List<Double> values) {
    return (memory, dictionaries) -> {
      Float8Vector vector = new Float8Vector(name, memory);
      vector.allocateNew(values.size());
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) != null) {
          vector.set(i, values.get(i));
        }
      }
      vector.setValueCount(values.size());
      return vector;
    };
  }

  /** Writes a file, or a stream where its name ends so. */
  static Path write(Path file, CodecType packed, Column... columns) throws IOException {
    MapDictionaryProvider dictionaries = new MapDictionaryProvider();
    try (BufferAllocator memory = new RootAllocator();
        VectorSchemaRoot root =
            new VectorSchemaRoot(
                Stream.of(columns).map(column -> column.of(memory, dictionaries)).toList());
        var out =
            Files.newByteChannel(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        ArrowWriter writer =
            file.toString().endsWith(".arrows")
                ? new ArrowStreamWriter(
                    root,
                    dictionaries,
                    Channels.newChannel(Channels.newOutputStream(out)),
                    IpcOption.DEFAULT,
                    packing(packed),
                    packed)
                : new ArrowFileWriter(
                    root,
                    dictionaries,
                    out,
                    new HashMap<>(),
                    IpcOption.DEFAULT,
                    packing(packed),
                    packed)) {
      root.setRowCount(root.getVector(0).getValueCount());
      writer.writeBatch();
      writer.end();
      dictionaries.close();
    }
    return file;
  }

  private static org.apache.arrow.vector.compression.CompressionCodec.Factory packing(
      CodecType packed) {
    return packed == CodecType.NO_COMPRESSION
        ? NoCompressionCodec.Factory.INSTANCE
        : CommonsCompressionFactory.INSTANCE;
  }
}
