package io.marketimpact.notebooks.kernel;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Which objects with code of cells the static initializer of a class has made, and not what cells
 * have put there later, and from what: the initializers of cells' classes call this where they
 * begin and where they end.
 */
public final class Made {

  private static final Map<Class<?>, Made> MADE = Collections.synchronizedMap(new WeakHashMap<>());

  private static final Set<Class<?>> BEGUN =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private static volatile Function<Class<?>, Map<String, String>> basisOf = type -> Map.of();

  private final List<WeakReference<Object>> parts;
  private final Map<String, String> basis;

  private Made(List<WeakReference<Object>> parts, Map<String, String> basis) {
    this.parts = parts;
    this.basis = basis;
  }

  /** Who knows what the values of a class depend on. */
  static void ask(Function<Class<?>, Map<String, String>> knows) {
    basisOf = knows;
  }

  /**
   * Takes down that a class is being initialized.
   *
   * @param type whose static initializer begins
   */
  public static void begun(Class<?> type) {
    BEGUN.add(type);
  }

  /**
   * Takes down what a class holds.
   *
   * @param type whose static initializer ends
   */
  public static void by(Class<?> type) {
    MADE.put(
        type,
        new Made(
            HeldState.inFields(type)
                .flatMap(held -> StaleCode.search(held).withCode().stream())
                .<WeakReference<Object>>map(WeakReference::new)
                .toList(),
            basisOf.apply(type)));
  }

  /** Those of the objects that are still there, by identity. */
  static Set<Object> of(Class<?> type) {
    Set<Object> made = Collections.newSetFromMap(new IdentityHashMap<>());
    Optional.ofNullable(MADE.get(type)).stream()
        .flatMap(one -> one.parts.stream())
        .map(WeakReference::get)
        .filter(Objects::nonNull)
        .forEach(made::add);
    return made;
  }

  /** Whether what a class was initialized from has changed since, or its initializer threw. */
  static boolean isOutdated(Class<?> type) {
    Made made = MADE.get(type);
    return made == null ? BEGUN.contains(type) : !made.basis.equals(basisOf.apply(type));
  }

  /** A class whose initializer, where it has one, calls this at its begin and at its end. */
  static byte[] told(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    try {
      reader.accept(new WithCall(writer, reader.getClassName()), 0);
      return writer.toByteArray();
    } catch (MethodTooLargeException full) { // its author's code has the first claim on the room
      return code;
    }
  }

  private static final class WithCall extends ClassVisitor {

    private final String owner;

    WithCall(ClassVisitor next, String owner) {
      super(Opcodes.ASM9, next);
      this.owner = owner;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, type, signature, exceptions);
      if (!name.equals("<clinit>")) {
        return next;
      }
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitCode() {
          super.visitCode();
          tell("begun");
        }

        @Override
        public void visitInsn(int opcode) {
          if (opcode == Opcodes.RETURN) {
            tell("by");
          }
          super.visitInsn(opcode);
        }

        private void tell(String what) {
          visitLdcInsn(Type.getObjectType(owner));
          visitMethodInsn(
              Opcodes.INVOKESTATIC,
              Type.getInternalName(Made.class),
              what,
              Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(Class.class)),
              false);
        }
      };
    }
  }
}
