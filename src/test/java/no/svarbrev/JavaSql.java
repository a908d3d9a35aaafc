package no.svarbrev;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The SQL in the sources, as the compiler reads their strings, and the places where it is put together from parts. */
final class JavaSql {
    private static final Path SOURCES = Path.of("src/main/java/no/svarbrev");
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|COPY|TRUNCATE|MERGE INTO|LOCK|SET|CREATE|ALTER|DROP|DO)\\s.*",
            Pattern.DOTALL);
    private static final Pattern FRAGMENT = Pattern.compile(
            ".*\\b(SELECT|FROM|JOIN|WHERE|AND|RETURNING|VALUES|GROUP BY|ORDER BY|LIMIT)\\s.*", Pattern.DOTALL);

    /** A statement, and the class of a room that has it. */
    record Statement(String room, String where, String sql) {}

    private final List<Statement> statements = new ArrayList<>();
    private final List<String> glued = new ArrayList<>();

    private JavaSql() {}

    static JavaSql ofSources() {
        JavaSql found = new JavaSql();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> all = Files.walk(SOURCES);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            for (CompilationUnitTree unit : task.parse()) {
                found.read(unit);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    List<Statement> statements() {
        return statements;
    }

    /** By class and line, what is put together. */
    List<String> glued() {
        return glued;
    }

    private void read(CompilationUnitTree unit) {
        Path path = SOURCES.relativize(Path.of("")
                .toAbsolutePath()
                .relativize(Path.of(unit.getSourceFile().toUri())));
        String name = path.toString().replace(".java", "");
        String room = path.getNameCount() > 1 ? path.getName(0).toString() : "";
        new Strings(room, name).scan(unit, null);
    }

    private static boolean isStatement(Object value) {
        return value instanceof String text && STATEMENT.matcher(text).matches();
    }

    private static boolean isFragment(Object value) {
        return value instanceof String text
                && (STATEMENT.matcher(text).matches() || FRAGMENT.matcher(text).matches());
    }

    private final class Strings extends TreePathScanner<Void, Void> {
        private final String room;
        private final String name;
        private final Set<String> constants = new HashSet<>();

        Strings(String room, String name) {
            this.room = room;
            this.name = name;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
            if (variable.getInitializer() instanceof LiteralTree literal && isStatement(literal.getValue())) {
                constants.add(variable.getName().toString());
            }
            return super.visitVariable(variable, none);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            if (isStatement(literal.getValue()) && parent.getKind() != Tree.Kind.PLUS) {
                statements.add(new Statement(room, name, (String) literal.getValue()));
            }
            return super.visitLiteral(literal, none);
        }

        @Override
        public Void visitBinary(BinaryTree binary, Void none) {
            if (binary.getKind() == Tree.Kind.PLUS && parts(binary).anyMatch(this::isSql)) {
                glued.add(name + ": " + binary);
                return null;
            }
            return super.visitBinary(binary, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            if (call.getMethodSelect() instanceof MemberSelectTree method && isSql(method.getExpression())) {
                glued.add(name + ": " + call);
            }
            return super.visitMethodInvocation(call, none);
        }

        private boolean isSql(ExpressionTree part) {
            return part instanceof LiteralTree literal && isFragment(literal.getValue())
                    || part instanceof IdentifierTree constant
                            && constants.contains(constant.getName().toString());
        }

        private static Stream<ExpressionTree> parts(ExpressionTree tree) {
            if (tree instanceof ParenthesizedTree inner) {
                return parts(inner.getExpression());
            }
            return tree instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS
                    ? Stream.concat(parts(binary.getLeftOperand()), parts(binary.getRightOperand()))
                    : Stream.of(tree);
        }
    }
}
