package io.marketimpact.jobs.packing;

import com.esotericsoftware.kryo.kryo5.util.MapReferenceResolver;

/**
 * Remembers what may recur in a block, to write it once. Arrays of numbers are the bulk of a firm
 * and never recur: each belongs to the object around it.
 */
final class Recurring extends MapReferenceResolver {

  /** Room for the objects of a block, which is kept from block to block instead of grown anew. */
  private static final int OBJECTS = 1 << 14;

  Recurring() {
    super(OBJECTS);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Kryo declares it
  public boolean useReferences(Class type) {
    return super.useReferences(type) && !(type.isArray() && type.getComponentType().isPrimitive());
  }
}
