package io.marketimpact.notebooks.kernel;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/**
 * A compiled class as text without lines.
 *
 * @param name as the JVM has it, such as {@code java/lang/String}
 * @param fields with types and constant values
 * @param methods all of them
 */
record ClassText(String name, Set<String> fields, Set<Method> methods) {

  /** The static initializer's name. */
  static final String INITIALIZER = "<clinit>";

  /** A constructor's name. */
  static final String CONSTRUCTOR = "<init>";

  /**
   * A method.
   *
   * @param member what it is called
   * @param isSynthetic whether the compiler made it, as it makes lambdas' bodies
   * @param code as text
   * @param calls methods that it calls or refers to
   * @param reads static fields that it reads
   */
  record Method(
      Member member, boolean isSynthetic, String code, Set<Member> calls, Set<Member> reads) {}

  /**
   * A field or method.
   *
   * @param owner its class
   * @param name its own
   * @param type of its values, and of a method's arguments
   */
  record Member(String owner, String name, String type) {}

  static ClassText of(byte[] code) {
    Reader reader = new Reader();
    new ClassReader(code).accept(reader, ClassReader.SKIP_DEBUG);
    return new ClassText(reader.owner, reader.fields, reader.methods);
  }

  private static final class Reader extends ClassVisitor {

    private final Set<String> fields = new TreeSet<>();
    private final Set<Method> methods = new HashSet<>();
    private String owner = "";

    Reader() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String above, String[] faces) {
      owner = name;
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String type, String signature, Object value) {
      fields.add(owner + " " + name + " " + type + " " + access + " " + value);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String signature, String[] exceptions) {
      Textifier text = new Textifier();
      boolean isSynthetic = (access & Opcodes.ACC_SYNTHETIC) != 0;
      return new TraceMethodVisitor(
          new Names(new Member(owner, name, type), isSynthetic, text, methods), text);
    }
  }

  private static final class Names extends MethodVisitor {

    private final Member member;
    private final boolean isSynthetic;
    private final Textifier text;
    private final Set<Method> into;
    private final Set<Member> calls = new HashSet<>();
    private final Set<Member> reads = new HashSet<>();

    Names(Member member, boolean isSynthetic, Textifier text, Set<Method> into) {
      super(Opcodes.ASM9);
      this.member = member;
      this.isSynthetic = isSynthetic;
      this.text = text;
      this.into = into;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String type, boolean isInterface) {
      calls.add(new Member(owner, name, type));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String type) {
      if (opcode == Opcodes.GETSTATIC) {
        reads.add(new Member(owner, name, type));
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String type, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        if (argument instanceof Handle handle) {
          calls.add(new Member(handle.getOwner(), handle.getName(), handle.getDesc()));
        }
      }
    }

    @Override
    public void visitEnd() {
      into.add(new Method(member, isSynthetic, text.getText().toString(), calls, reads));
    }
  }
}
