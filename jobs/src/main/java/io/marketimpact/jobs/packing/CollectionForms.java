package io.marketimpact.jobs.packing;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import io.marketimpact.base.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lists and maps as their elements in order, whatever class of the library keeps them: Kryo's own
 * forms rebuild that class, and those of Java's that cannot be changed have no constructor.
 */
final class CollectionForms {

  private CollectionForms() {}

  /** Teaches Kryo lists, sorted maps and maps that keep an order. */
  static void teach(Kryo kryo) {
    kryo.addDefaultSerializer(Map.class, new Maps());
    kryo.addDefaultSerializer(SortedMap.class, new SortedMaps());
    kryo.addDefaultSerializer(List.class, new Lists());
  }

  private static final class Lists extends Serializer<List<?>> {

    @Override
    public void write(Kryo kryo, Output out, List<?> list) {
      out.writeInt(list.size(), true);
      list.forEach(element -> kryo.writeClassAndObject(out, element));
    }

    @Override
    public List<?> read(Kryo kryo, Input in, Class<? extends List<?>> type) {
      int size = in.readInt(true);
      List<Object> elements = new ArrayList<>(size);
      List<?> list = Collections.unmodifiableList(elements);
      kryo.reference(list);
      for (int i = 0; i < size; i++) {
        elements.add(kryo.readClassAndObject(in));
      }
      return list;
    }
  }

  private static class Maps extends Serializer<Map<?, ?>> {

    @Override
    public void write(Kryo kryo, Output out, Map<?, ?> map) {
      out.writeInt(map.size(), true);
      map.forEach(
          (key, value) -> {
            kryo.writeClassAndObject(out, key);
            kryo.writeClassAndObject(out, value);
          });
    }

    @Override
    public Map<?, ?> read(Kryo kryo, Input in, Class<? extends Map<?, ?>> type) {
      int size = in.readInt(true);
      Map<Object, Object> map = empty();
      kryo.reference(map);
      for (int i = 0; i < size; i++) {
        Object key = kryo.readClassAndObject(in);
        map.put(key, kryo.readClassAndObject(in));
      }
      return map;
    }

    Map<Object, Object> empty() {
      return new LinkedHashMap<>();
    }
  }

  private static final class SortedMaps extends Maps {

    @Override
    public void write(Kryo kryo, Output out, Map<?, ?> map) {
      Require.that(
          ((SortedMap<?, ?>) map).comparator() == null,
          "a map to be packed must be sorted as its keys are");
      super.write(kryo, out, map);
    }

    @Override
    Map<Object, Object> empty() {
      return new TreeMap<>();
    }
  }
}
