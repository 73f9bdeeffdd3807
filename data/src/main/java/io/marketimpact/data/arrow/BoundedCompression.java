package io.marketimpact.data.arrow;

import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.compression.CompressionCodec;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;

/** Unpacks no buffer that claims more than there may be: the codecs make room for it at once. */
record BoundedCompression(long most) implements CompressionCodec.Factory {

  @Override
  public CompressionCodec createCodec(CodecType type) {
    return new Codec(CommonsCompressionFactory.INSTANCE.createCodec(type), most);
  }

  @Override
  public CompressionCodec createCodec(CodecType type, int level) {
    return new Codec(CommonsCompressionFactory.INSTANCE.createCodec(type, level), most);
  }

  private record Codec(CompressionCodec codec, long most) implements CompressionCodec {

    @Override
    public ArrowBuf decompress(BufferAllocator memory, ArrowBuf packed) {
      long claimed = packed.capacity() < Long.BYTES ? 0 : packed.getLong(0);
      if (claimed > most) {
        throw new IllegalArgumentException(
            "a column says that it unpacks to " + claimed + " bytes");
      }
      return codec.decompress(memory, packed);
    }

    @Override
    public ArrowBuf compress(BufferAllocator memory, ArrowBuf plain) {
      return codec.compress(memory, plain);
    }

    @Override
    public CodecType getCodecType() {
      return codec.getCodecType();
    }
  }
}
