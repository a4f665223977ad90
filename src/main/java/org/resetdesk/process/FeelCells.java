package org.resetdesk.process;

import camundajar.impl.scala.Product;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.resetdesk.knowledge.TableEngine.Cell;

/** What stands in a cell, by the parser of the engine's own FEEL; nothing is evaluated. */
final class FeelCells {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private FeelCells() {}

    static Optional<Cell> parse(String test) {
        ParseResult parsed = FEEL.parseUnaryTests(test);
        if (!parsed.isSuccess()) {
            return Optional.empty();
        }
        Walk walk = new Walk();
        walk.over(parsed.parsedExpression().expression());
        return Optional.of(walk.cell());
    }

    private static final class Walk {

        private final Set<String> names = new HashSet<>();
        private final Set<String> texts = new HashSet<>();
        private final Set<String> parts = new HashSet<>();
        private final Set<String> functions = new HashSet<>();

        void over(Object node) {
            if (node instanceof Ref ref) {
                names.add(ref.names().mkString("."));
            } else if (node instanceof ConstString text) {
                texts.add(text.value());
            } else if (node instanceof FunctionInvocation function) {
                functions.add(function.function());
            }
            if (node instanceof Product part) {
                parts.add(part.productPrefix());
                for (int index = 0; index < part.productArity(); index++) {
                    over(part.productElement(index));
                }
            }
        }

        Cell cell() {
            return new Cell(names, texts, parts, functions);
        }
    }
}
