package io.marketimpact.notebooks.kernel;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * What the classes of a snippet begin with: their fields and the code that their static
 * initializers may run, as text without lines. Where an edit leaves that as it is, the classes can
 * change in their place and hold what they would hold if they had been written so at once. Bodies
 * of lambdas count too, since objects of before hold them and the compiler numbers them in the
 * order in which they stand.
 */
final class InitialState {

  private final Set<String> fields = new TreeSet<>();
  private final Map<String, Set<String>> texts = new TreeMap<>();
  private final Map<String, Set<String>> calls = new TreeMap<>();
  private final Set<String> roots = new TreeSet<>();

  private InitialState() {}

  /**
   * Reads the classes of one snippet.
   *
   * @return equal sets for equal initial states
   */
  static Set<String> of(Collection<byte[]> classes) {
    InitialState state = new InitialState();
    classes.forEach(code -> new ClassReader(code).accept(state.reader(), ClassReader.SKIP_DEBUG));
    return state.reached();
  }

  private Set<String> reached() {
    Set<String> all = new HashSet<>(fields);
    Set<String> seen = new HashSet<>(roots);
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      String method = open.pop();
      texts.getOrDefault(method, Set.of()).forEach(text -> all.add(method + text));
      calls.getOrDefault(method, Set.of()).stream().filter(seen::add).forEach(open::push);
    }
    return all;
  }

  private ClassVisitor reader() {
    return new ClassVisitor(Opcodes.ASM9) {
      private String owner = "";

      @Override
      public void visit(
          int version, int access, String name, String signature, String above, String[] faces) {
        owner = name;
      }

      @Override
      public FieldVisitor visitField(
          int access, String name, String type, String signature, Object value) {
        fields.add(String.join(" ", owner, name, type, access + "", String.valueOf(value)));
        return null;
      }

      @Override
      public MethodVisitor visitMethod(
          int access, String name, String type, String signature, String[] exceptions) {
        String method = key(owner, name, type);
        if (name.equals("<clinit>") || (access & Opcodes.ACC_SYNTHETIC) != 0) {
          roots.add(method);
        }
        return method(owner, method);
      }
    };
  }

  /**
   * A method of any class, since one below it may be the one that runs; a constructor is its own.
   */
  private static String key(String owner, String name, String type) {
    return (name.equals("<init>") ? owner : "") + name + type;
  }

  private MethodVisitor method(String owner, String method) {
    Textifier text = new Textifier();
    Set<String> called = calls.computeIfAbsent(method, name -> new TreeSet<>());
    MethodVisitor names =
        new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitMethodInsn(
              int opcode, String of, String name, String type, boolean isInterface) {
            called.add(key(of, name, type));
          }

          @Override
          public void visitInvokeDynamicInsn(
              String name, String type, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
              if (argument instanceof Handle handle) {
                called.add(key(handle.getOwner(), handle.getName(), handle.getDesc()));
              }
            }
          }

          @Override
          public void visitEnd() {
            texts.computeIfAbsent(method, name -> new TreeSet<>()).add(owner + text.getText());
          }
        };
    return new TraceMethodVisitor(names, text);
  }
}
