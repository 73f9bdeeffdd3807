package io.marketimpact.jobs.packing;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.SerializerFactory.FieldSerializerFactory;
import com.esotericsoftware.kryo.kryo5.serializers.FieldSerializer;
import io.marketimpact.base.Require;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * Objects by all their fields. Kryo leaves transient ones out and does not call {@code readObject},
 * which would fill them again: such a class would come back without them and say nothing.
 */
final class WholeFields extends FieldSerializerFactory {

  @Override
  @SuppressWarnings("rawtypes") // as Kryo declares it
  public FieldSerializer newSerializer(Kryo kryo, Class type) {
    for (Class<?> of = type; of != null; of = of.getSuperclass()) {
      for (Field field : of.getDeclaredFields()) {
        Require.that(
            Modifier.isStatic(field.getModifiers()) || !Modifier.isTransient(field.getModifiers()),
            "a class to be packed must have no transient field: %s.%s",
            of.getName(),
            field.getName());
      }
    }
    return super.newSerializer(kryo, type);
  }
}
